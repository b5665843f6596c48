import fc from 'fast-check';
import { parse } from 'graphql';
import { expect } from 'vitest';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { baseWorld, tweak } from '../support/agencyWorld.ts';
import type { Asked } from '../support/askRaw.ts';
import { asking } from '../support/generateAsking.ts';
import type { Ground } from '../support/ground.ts';
import type { Oracle } from '../support/oracle.ts';
import { canaries } from '../support/sampleRecord.ts';
import { slots } from '../support/slots.ts';
import { walkAnswer } from '../support/walkAnswer.ts';
import { parametersOf, type Runs } from './runs.ts';

const sensitive = harrowVale2026.organisations.flatMap((one) => (one.sensitive ? one.organisation : []));
const slotOf = new Map(slots.map((slot) => [slot.id, slot]));

/** Whatever agencies send: no answer holds a record, or a field of one, that the requester may not see, nor the name of a service. */
export async function enforcement({ given, store, ask }: Ground, runs: Runs): Promise<void> {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(asking(runs.operations, { tagged: true }), async (asked) => {
      const oracle = await given(asked.facts, asked.user, asked.purpose);
      await store.moveTo(tweak(baseWorld, slots, asked.tweaks));
      for (const operation of asked.operations) {
        const { text, status } = await ask(operation);
        expect(status, text).toBeLessThan(500);
        expect([...findClosed(text, oracle), ...findNamed(operation, text, oracle)]).toEqual([]);
        shown += idsIn(text).length;
      }
    }),
    parametersOf(runs),
  );
  expect(shown, 'records that may be seen').toBeGreaterThan(runs.worlds);
}

function findClosed(text: string, oracle: Oracle): string[] {
  const records = idsIn(text).filter((id) => !oracle.shows(slotOf.get(id)!));
  const values = [...text.matchAll(canaries)].filter(([, id, field]) => {
    const slot = slotOf.get(id!)!;
    const isStricter = slot.kind.fields.some(({ name, dataClass }) => name === field && dataClass !== null);
    return isStricter && !oracle.showsStricter(slot);
  });
  return [...records.map((id) => slotOf.get(id)!.key), ...values.map(([value]) => value)];
}

/** Sensitive services that are named as a source although what they do for the person is withheld. */
function findNamed({ query, variables }: Asked, text: string, oracle: Oracle): string[] {
  const { data } = JSON.parse(text) as { data?: Record<string, unknown> | null };
  const values = data ? walkAnswer(parse(query), variables, data) : [];
  return values.flatMap(({ subject, source, field, record }) => {
    const controller = slotOf.get(record ?? '')?.controller ?? '';
    if (!field.endsWith('.source.organisation') || !sensitive.includes(controller)) return [];
    const open = oracle.open(subject, source, 'SENSITIVE_SERVICE').includes(controller);
    return open ? [] : [`${controller} is named at ${field} of ${subject}`];
  });
}

/** Records that an answer holds: tagged operations tell the id of each, and texts tell where they are from. */
function idsIn(text: string): string[] {
  return [...new Set(text.match(/[0-9a-f]{16}/g))].filter((id) => slotOf.has(id));
}
