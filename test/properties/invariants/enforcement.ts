import fc from 'fast-check';
import { expect } from 'vitest';
import { baseWorld, tweak } from '../support/agencyWorld.ts';
import { asking } from '../support/generateAsking.ts';
import type { Ground } from '../support/ground.ts';
import type { Oracle } from '../support/oracle.ts';
import { canaries } from '../support/sampleRecord.ts';
import { slots } from '../support/slots.ts';
import { parametersOf, type Runs } from './runs.ts';

const slotOf = new Map(slots.map((slot) => [slot.id, slot]));

/** Whatever agencies send: no answer holds a record, or a field of one, that the requester may not see. */
export async function enforcement({ given, store, ask }: Ground, runs: Runs): Promise<void> {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(asking(runs.operations, { tagged: true }), async (asked) => {
      const oracle = await given(asked.facts, asked.user, asked.purpose);
      await store.moveTo(tweak(baseWorld, slots, asked.tweaks));
      for (const { text, status } of await Promise.all(asked.operations.map(ask))) {
        expect(status, text).toBeLessThan(500);
        expect(findClosed(text, oracle)).toEqual([]);
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

/** Records that an answer holds: tagged operations tell the id of each, and texts tell where they are from. */
function idsIn(text: string): string[] {
  return [...new Set(text.match(/[0-9a-f]{16}/g))].filter((id) => slotOf.has(id));
}
