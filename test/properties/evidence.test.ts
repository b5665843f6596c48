import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForReplay } from '../../records/ledger/readForReplay.ts';
import { howMany } from '../support/howMany.ts';
import { baseWorld, tweak } from './support/agencyWorld.ts';
import { findDoubles } from './support/findDoubles.ts';
import { findUnproven } from './support/findUnproven.ts';
import { findUnreplayed } from './support/findUnreplayed.ts';
import { asking } from './support/generateAsking.ts';
import { type Ground, startGround } from './support/ground.ts';
import { slots } from './support/slots.ts';

const worlds = howMany(100, 3_000);

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());

test(
  'invariant 10: every value is on the ledger, and every decision there comes out again',
  async () => {
    const { stack, store } = ground;
    const agreements = new Map([[stack.agreement.version, stack.agreement]]);
    await fc.assert(
      fc.asyncProperty(asking(howMany(100, 2_000), { tagged: true }), async (asked) => {
        await ground.given(asked.facts, asked.user, asked.purpose);
        await store.moveTo(tweak(baseWorld, slots, asked.tweaks));
        const found = await Promise.all(
          asked.operations.map(async (operation) => {
            const answer = await ground.ask(operation);
            if (answer.receipt === '') {
              expect(answer.status, 'only what is not answered at all is not recorded').toBe(400);
              return [];
            }
            const rows = await stack.ledgerRows(answer.receipt);
            const recorded = await readForReplay(stack.databases.registry, answer.receipt);
            expect(JSON.stringify(rows), 'the ledger holds no values').not.toContain('cv-');
            return [
              ...findUnproven(operation, answer, rows),
              ...findUnreplayed(recorded, rows, agreements),
              ...findDoubles(rows),
            ];
          }),
        );
        expect(found.flat()).toEqual([]);
      }),
      { numRuns: worlds, seed: 10 },
    );
  },
  worlds * 3_000,
);
