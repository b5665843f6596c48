import { type followChains, nameOf } from './checkChain.ts';
import type { Tell } from './fault.ts';
import type { GenuineCheckpoint } from './openCheckpoints.ts';

/** What a checkpoint's head tells of its chain, once for each chain. Returns whether it told anything. */
export function tellHeads(
  { number, heads }: Pick<GenuineCheckpoint, 'number' | 'heads'>,
  chains: ReturnType<typeof followChains>,
  told: Set<string>,
  tell: Tell,
): boolean {
  const before = told.size;
  for (const { chain, position, head } of heads) {
    if (told.has(chain)) continue;
    const has = chains.positionOf(chain);
    const signed = `checkpoint ${number} has it at position ${position}`;
    if (has === 0) tell('DROPPED_CHAIN', nameOf(chain, 1), `the chain is not there; ${signed}`);
    else if (has < position) tell('TRUNCATED', nameOf(chain, has + 1), `the chain ends before; ${signed}`);
    else if (has === position && chains.headOf(chain) !== head.toString('hex'))
      tell('FORKED', nameOf(chain, position), `another head was signed; ${signed}`);
    else continue;
    told.add(chain);
  }
  return told.size > before;
}
