import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { baseWorld, tweak } from './support/agencyWorld.ts';
import { comparable } from './support/askRaw.ts';
import { differ, difference } from './support/differ.ts';
import { asking } from './support/generateAsking.ts';
import { type Ground, startGround } from './support/ground.ts';
import { slots } from './support/slots.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());

const pairs = howMany(300, 10_000);

test(
  'invariant 8: worlds that differ only in what is withheld give the same answers, to the byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(asking(howMany(150, 3_000)), difference, async (asked, differing) => {
        const oracle = await ground.given(asked.facts, asked.user, asked.purpose);
        const world = tweak(baseWorld, slots, asked.tweaks);
        await ground.store.moveTo(world);
        const first = await Promise.all(asked.operations.map(ground.ask));
        await ground.store.moveTo(differ(world, oracle, differing));
        const second = await Promise.all(asked.operations.map(ground.ask));
        for (const [index, answer] of first.entries())
          expect(comparable(second[index]!)).toBe(comparable(answer));
        for (const { status, text } of first) {
          expect(status, text).toBeLessThan(500);
          expect(text, 'every source answered').not.toContain('SOURCE_UNAVAILABLE');
        }
      }),
      { numRuns: pairs, seed: 8 },
    );
  },
  pairs * 3_000,
);
