import fc from 'fast-check';
import { expect } from 'vitest';
import { baseWorld, tweak } from '../support/agencyWorld.ts';
import { findOverasking } from '../support/findOverasking.ts';
import { asking } from '../support/generateAsking.ts';
import type { Ground } from '../support/ground.ts';
import { slots } from '../support/slots.ts';
import { parametersOf, type Runs } from './runs.ts';

const sources = ['governance', 'socialcare', 'health', 'police'] as const;

/** Invariant 9: nothing withheld is asked for or sent, as proxies before the subgraphs see it. */
export async function minimisation({ given, store, stack, ask }: Ground, runs: Runs): Promise<void> {
  await fc.assert(
    fc.asyncProperty(asking(runs.operations), async (asked) => {
      const oracle = await given(asked.facts, asked.user, asked.purpose);
      await store.moveTo(tweak(baseWorld, slots, asked.tweaks));
      for (const source of sources) stack.proxy(source).forget();
      const answers = await Promise.all(asked.operations.map(ask));
      const receipts = answers.map(({ receipt }) => receipt);
      const found = sources.flatMap((source) =>
        stack.proxy(source).calls.flatMap((call) => findOverasking(source, call, oracle, receipts)),
      );
      expect(found).toEqual([]);
    }),
    parametersOf(runs),
  );
}
