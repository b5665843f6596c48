import fc from 'fast-check';
import { expect } from 'vitest';
import { baseWorld, tweak } from '../support/agencyWorld.ts';
import { comparable } from '../support/askRaw.ts';
import { differ, difference } from '../support/differ.ts';
import { asking } from '../support/generateAsking.ts';
import type { Ground } from '../support/ground.ts';
import { slots } from '../support/slots.ts';
import { parametersOf, type Runs } from './runs.ts';

/** Invariant 8: two worlds that differ only in what the requester may not see answer alike, to the byte. */
export async function noninterference(ground: Ground, runs: Runs): Promise<void> {
  await fc.assert(
    fc.asyncProperty(asking(runs.operations), difference, async (asked, differing) => {
      const oracle = await ground.given(asked.facts, asked.user, asked.purpose);
      const world = tweak(baseWorld, slots, asked.tweaks);
      await ground.store.moveTo(world);
      const first = await Promise.all(asked.operations.map(ground.ask));
      await ground.store.moveTo(differ(world, oracle, differing));
      const second = await Promise.all(asked.operations.map(ground.ask));
      for (const [index, answer] of first.entries()) {
        expect(comparable(second[index]!)).toBe(comparable(answer));
        expect(answer.status, answer.text).toBeLessThan(500);
        expect(answer.text, 'every source answered').not.toContain('SOURCE_UNAVAILABLE');
      }
    }),
    parametersOf(runs),
  );
}
