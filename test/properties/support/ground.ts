import type { Purpose } from '../../../policies/words.ts';
import { practitioners } from '../../support/practitioners.ts';
import { type Stack, type StackOptions, startStack } from '../../support/stack.ts';
import { type Asked, createAskRaw, type RawAnswer } from './askRaw.ts';
import { type FrozenClock, frozenClock } from './frozenClock.ts';
import type { PolicyFacts } from './generateFacts.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { NOW } from './pools.ts';
import { createWorldStore, type WorldStore } from './worldStore.ts';

/** A whole stack on which generated worlds are put one after the other, at one and the same moment. */
export interface Ground {
  readonly stack: Stack;
  readonly store: WorldStore;
  ask(asked: Asked): Promise<RawAnswer>;
  /** Decides on these facts from here on; what the requester may see by them. */
  given(facts: PolicyFacts, user: string, purpose: string | null): Promise<Oracle>;
  close(): Promise<void>;
}

export async function startGround(options: Omit<StackOptions, 'clock'> = {}): Promise<Ground> {
  const clock: FrozenClock = frozenClock(NOW);
  const stack = await startStack({ ...options, clock });
  const store = await createWorldStore(stack.databases);
  const client = createAskRaw(stack.issuer, stack.gateways[0]!);
  return {
    stack,
    store,
    ask: client.ask,
    async given(facts, user, purpose) {
      clock.freezeAt(NOW);
      await store.decideOn(facts);
      const { registry } = stack.databases;
      return createOracle(stack.agreement, registry, practitioners[user as 'u-hv'], purpose as Purpose);
    },
    close: async () => {
      await client.close();
      await stack.close();
    },
  };
}
