import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { baseWorld, tweak } from './support/agencyWorld.ts';
import { findOverasking } from './support/findOverasking.ts';
import { asking } from './support/generateAsking.ts';
import { type Ground, startGround } from './support/ground.ts';
import { slots } from './support/slots.ts';

const worlds = howMany(120, 4_000);
const sources = ['governance', 'socialcare', 'health', 'police'] as const;

let ground: Ground;
beforeAll(async () => {
  ground = await startGround({ proxies: true });
});
afterAll(() => ground.close());

test(
  'invariant 9: nothing that is withheld is asked for, and nothing travels as an input',
  async () => {
    await fc.assert(
      fc.asyncProperty(asking(howMany(100, 2_000)), async (asked) => {
        const oracle = await ground.given(asked.facts, asked.user, asked.purpose);
        await ground.store.moveTo(tweak(baseWorld, slots, asked.tweaks));
        for (const source of sources) ground.stack.proxy(source).forget();
        await Promise.all(asked.operations.map(ground.ask));
        const found = sources.flatMap((source) =>
          ground.stack.proxy(source).calls.flatMap((call) => findOverasking(source, call, oracle)),
        );
        expect(found).toEqual([]);
      }),
      { numRuns: worlds, seed: 9 },
    );
  },
  worlds * 3_000,
);
