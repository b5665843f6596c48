import fc from 'fast-check';
import { expect } from 'vitest';
import { readForReplay } from '../../../records/ledger/readForReplay.ts';
import { baseWorld, tweak } from '../support/agencyWorld.ts';
import type { Asked } from '../support/askRaw.ts';
import { findDoubles } from '../support/findDoubles.ts';
import { findUnproven } from '../support/findUnproven.ts';
import { findUnreplayed } from '../support/findUnreplayed.ts';
import { asking } from '../support/generateAsking.ts';
import type { Ground } from '../support/ground.ts';
import { slots } from '../support/slots.ts';
import { parametersOf, type Runs } from './runs.ts';

/** Invariant 10: every value of an answer is on the ledger, and every decision there comes out again. */
export async function evidence(ground: Ground, runs: Runs): Promise<void> {
  await fc.assert(
    fc.asyncProperty(asking(runs.operations, { tagged: true }), async (asked) => {
      await ground.given(asked.facts, asked.user, asked.purpose);
      await ground.store.moveTo(tweak(baseWorld, slots, asked.tweaks));
      const found = await Promise.all(asked.operations.map((operation) => findMissing(ground, operation)));
      expect(found.flat()).toEqual([]);
    }),
    parametersOf(runs),
  );
}

async function findMissing({ stack, ask }: Ground, operation: Asked): Promise<string[]> {
  const answer = await ask(operation);
  if (answer.receipt === '') {
    expect(answer.status, `only what is not answered at all is not recorded: ${answer.text}`).toBe(400);
    return [];
  }
  const rows = await stack.ledgerRows(answer.receipt);
  const recorded = await readForReplay(stack.databases.registry, answer.receipt);
  expect(JSON.stringify(rows), 'the ledger holds no values').not.toContain('cv-');
  const agreements = new Map([[stack.agreement.version, stack.agreement]]);
  return [
    ...findUnproven(operation, answer, rows),
    ...findUnreplayed(recorded, agreements),
    ...findDoubles(rows),
  ];
}
