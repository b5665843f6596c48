import type { followChains } from './checkChain.ts';
import { nameOf } from './checkChain.ts';
import type { checkMoments } from './checkMoments.ts';
import type { Tell } from './fault.ts';
import type { BatchLine, SealedLine } from './lines.ts';
import { GrowingTree, hashLeaf } from './merkle.ts';
import type { GenuineCheckpoint } from './openCheckpoints.ts';

/** Checkpoints that were signed after an export was made: by their numbers, and when the last one was signed. */
export interface Newer {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Grows the log leaf by leaf and compares it with each checkpoint where that stands. */
export function followLog(
  checkpoints: AsyncIterator<GenuineCheckpoint>,
  chains: ReturnType<typeof followChains>,
  moments: ReturnType<typeof checkMoments>,
  tell: Tell,
) {
  const ahead = oneAhead(checkpoints);
  let tree = new GrowingTree();
  let isBroken = false;
  let last: { number: number; at: number; size: number } | null = null;
  const told = new Set<string>();

  return {
    /** Begins where an archive ended; the checkpoints before say nothing about what follows. */
    async anchor(size: number, frontier: readonly string[]): Promise<void> {
      tree = GrowingTree.from(
        size,
        frontier.map((root) => Buffer.from(root, 'hex')),
      );
      while (await ahead.take((checkpoint) => checkpoint.size < size));
      await compare();
    },
    /** `batch` is null where it is not there. */
    async add(sealed: SealedLine, batch: BatchLine | null): Promise<void> {
      if (sealed.leaf !== tree.size && !isBroken) {
        tell('DELETED', `leaf ${tree.size}`, `the log goes on at leaf ${sealed.leaf}`);
        isBroken = true;
      }
      await compare();
      if (batch && !isBroken) moments.add(batch, true);
      tree.add(leafOf(sealed));
      await compare();
    },
    /** A batch that no checkpoint covers yet. */
    expose(batch: BatchLine): void {
      if (!isBroken) moments.add(batch, false);
    },
    /**
     * What was signed and is not there. Checkpoints that were signed after the export was made may cover what it could
     * not hold: of those, only what they say of its chains is compared. Returns them.
     */
    async end(exportedAt: number): Promise<Newer | null> {
      await compare();
      let newer: Newer | null = null;
      for (let found = await ahead.take(); found; found = await ahead.take()) {
        const { number, at, size, heads } = found;
        if (at >= exportedAt && !isBroken) {
          newer = { from: (newer ?? { from: number }).from, to: number, at };
          const known = heads.filter(({ chain, position }) => position <= chains.positionOf(chain));
          tellHeads({ number, heads: known }, chains, told, tell);
          continue;
        }
        if (!tellHeads(found, chains, told, tell) && !isBroken)
          tell('TRUNCATED', `leaf ${tree.size}`, `checkpoint ${number} covers ${size} batches`);
        isBroken = true;
      }
      return newer;
    },
    state: () => ({ last, checkpoints: ahead.count(), size: tree.size }),
  };

  /** Every checkpoint of the tree's present size. */
  async function compare(): Promise<void> {
    const isHere = ({ size }: GenuineCheckpoint) => size === tree.size;
    for (let checkpoint = await ahead.take(isHere); checkpoint; checkpoint = await ahead.take(isHere)) {
      if (isBroken) continue;
      if (tree.root().equals(checkpoint.root)) {
        moments.pass(checkpoint);
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

/** Checkpoints in order, of which one is looked at before it is taken; null: there is none, or it is not wanted. */
function oneAhead(checkpoints: AsyncIterator<GenuineCheckpoint>) {
  let next: GenuineCheckpoint | null | undefined;
  let count = 0;
  return {
    count: (): number => count,
    async take(isWanted = (_checkpoint: GenuineCheckpoint) => true): Promise<GenuineCheckpoint | null> {
      if (next === undefined)
        next = ((await checkpoints.next()).value as GenuineCheckpoint | undefined) ?? null;
      if (!next || !isWanted(next)) return null;
      const taken = next;
      next = undefined;
      count += 1;
      return taken;
    },
  };
}

/** What a checkpoint's head tells of its chain, once for each chain. Returns whether it told anything. */
function tellHeads(
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

/** SHA-256(0x00 ‖ chain ‖ position ‖ order number ‖ head). */
export function leafOf({ chain, position, orderNo, head }: SealedLine): Buffer {
  const numbers = Buffer.alloc(16);
  numbers.writeBigInt64BE(BigInt(position), 0);
  numbers.writeBigInt64BE(BigInt(orderNo), 8);
  return hashLeaf(
    Buffer.concat([Buffer.from(chain.replaceAll('-', ''), 'hex'), numbers, Buffer.from(head, 'hex')]),
  );
}
