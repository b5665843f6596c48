import type { followChains } from './checkChain.ts';
import { nameOf } from './checkChain.ts';
import type { Tell } from './fault.ts';
import type { SealedLine } from './lines.ts';
import { GrowingTree, hashLeaf } from './merkle.ts';
import type { GenuineCheckpoint } from './openCheckpoints.ts';

/** Grows the log leaf by leaf and compares it with each checkpoint where that stands. */
export function followLog(
  checkpoints: AsyncIterator<GenuineCheckpoint>,
  chains: ReturnType<typeof followChains>,
  tell: Tell,
) {
  let tree = new GrowingTree();
  let next: GenuineCheckpoint | null = null;
  let isRead = false;
  let isBroken = false;
  let count = 0;
  let last: { number: number; at: number; size: number } | null = null;
  const told = new Set<string>();

  return {
    /** Begins where an archive ended; the checkpoints before say nothing about what follows. */
    async anchor(size: number, frontier: readonly string[]): Promise<void> {
      tree = GrowingTree.from(
        size,
        frontier.map((root) => Buffer.from(root, 'hex')),
      );
      while ((await upcoming()) && next!.size < size) pass();
      await compare();
    },
    async add(sealed: SealedLine): Promise<void> {
      if (sealed.leaf !== tree.size && !isBroken) {
        tell('DELETED', `leaf ${tree.size}`, `the log goes on at leaf ${sealed.leaf}`);
        isBroken = true;
      }
      await compare();
      tree.add(leafOf(sealed));
      await compare();
    },
    /** What was signed and is not there. */
    async end(): Promise<void> {
      await compare();
      for (; await upcoming(); pass()) {
        if (!tellHeads(next!, chains, told, tell) && !isBroken)
          tell('TRUNCATED', `leaf ${tree.size}`, `checkpoint ${next!.number} covers ${next!.size} batches`);
        isBroken = true;
      }
    },
    state: () => ({ last, checkpoints: count, size: tree.size }),
  };

  async function upcoming(): Promise<GenuineCheckpoint | null> {
    if (!isRead) {
      next = ((await checkpoints.next()).value as GenuineCheckpoint | undefined) ?? null;
      isRead = true;
    }
    return next;
  }

  function pass(): void {
    count += 1;
    isRead = false;
  }

  /** Every checkpoint of the tree's present size. */
  async function compare(): Promise<void> {
    while ((await upcoming()) && next!.size === tree.size) {
      const checkpoint = next!;
      pass();
      if (isBroken) continue;
      if (tree.root().equals(checkpoint.root)) {
        last = { number: checkpoint.number, at: checkpoint.at, size: checkpoint.size };
        continue;
      }
      isBroken = true;
      if (!tellHeads(checkpoint, chains, told, tell))
        tell(
          'FORKED',
          `leaf ${last?.size ?? 0}`,
          `checkpoint ${checkpoint.number} vouches for another history from here on`,
        );
    }
  }
}

/** What a checkpoint's head tells of its chain, once for each chain. Returns whether it told anything. */
function tellHeads(
  { number, heads }: GenuineCheckpoint,
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

/** SHA-256(0x00 ‖ chain ‖ position ‖ order number ‖ head). */
export function leafOf({ chain, position, orderNo, head }: SealedLine): Buffer {
  const numbers = Buffer.alloc(16);
  numbers.writeBigInt64BE(BigInt(position), 0);
  numbers.writeBigInt64BE(BigInt(orderNo), 8);
  return hashLeaf(
    Buffer.concat([Buffer.from(chain.replaceAll('-', ''), 'hex'), numbers, Buffer.from(head, 'hex')]),
  );
}
