import type { followChains } from './checkChain.ts';
import type { Reach } from './checkReach.ts';
import type { Tell } from './fault.ts';
import { type Covering, growLog } from './growLog.ts';
import type { BatchLine, SealedLine } from './lines.ts';
import { oneAhead } from './oneAhead.ts';
import type { GenuineCheckpoint } from './openCheckpoints.ts';
import { tellHeads } from './tellHeads.ts';

/** Checkpoints beyond what was given: by their numbers, and when the first and the last one were signed. */
export interface Newer {
  readonly from: number;
  readonly to: number;
  readonly since: number;
  readonly at: number;
  /** How many batches they cover that are not in the log as it was given. */
  readonly batches: number;
}

/** Follows the log leaf by leaf and compares it with each checkpoint where that stands. */
export function followLog(
  {
    checkpoints,
    chains,
    ...covering
  }: Covering & {
    readonly checkpoints: AsyncIterator<GenuineCheckpoint>;
    readonly chains: ReturnType<typeof followChains>;
  },
  tell: Tell,
) {
  const ahead = oneAhead(checkpoints);
  const log = growLog(covering);
  const told = new Set<string>();
  let isBroken = false;

  return {
    /** Begins where an archive ended; the checkpoints before say nothing about what follows. */
    async anchor(size: number, frontier: readonly string[]): Promise<void> {
      chains.anchor();
      log.begin(size, frontier);
      while (await ahead.take((checkpoint) => checkpoint.size < size));
      await settle();
    },
    settle,
    /** `batch` is null where it is not there. */
    async add(sealed: SealedLine, batch: BatchLine | null): Promise<void> {
      if (sealed.leaf !== log.size() && !isBroken) {
        tell('DELETED', `leaf ${log.size()}`, `the log goes on at leaf ${sealed.leaf}`);
        isBroken = true;
      }
      if (batch && !isBroken) covering.moments.add(batch, true);
      log.add(sealed);
      await settle();
    },
    /** A batch that no checkpoint covers yet. */
    expose(batch: BatchLine): void {
      if (!isBroken) covering.moments.add(batch, false);
    },
    /**
     * What was signed and is not there. Checkpoints beyond what was given may cover what it could not hold: of those,
     * only what they say of its chains is compared. Returns them.
     */
    async end(reach: Pick<Reach, 'isBeyond'>): Promise<Newer | null> {
      await settle();
      let newer: Newer | null = null;
      for (let found = await ahead.take(); found; found = await ahead.take()) {
        if (!isBroken && !newer && log.goesOn(found)) continue;
        if (!isBroken && reach.isBeyond(found)) newer = further(newer, found);
        else miss(found);
      }
      return newer;
    },
    state: () => ({ last: log.last(), checkpoints: ahead.count(), size: log.size(), gaps: log.gaps() }),
  };

  /** Compares the log as it was given so far with every checkpoint of its size. */
  async function settle(): Promise<void> {
    const isHere = ({ size }: GenuineCheckpoint) => size === log.size();
    for (let found = await ahead.take(isHere); found; found = await ahead.take(isHere)) {
      if (isBroken || log.agrees(found)) continue;
      isBroken = true;
      if (!tellHeads(found, chains, told, tell))
        tell(
          'FORKED',
          `leaf ${log.last()?.size ?? 0}`,
          `checkpoint ${found.number} vouches for another history from here on`,
        );
    }
  }

  function further(newer: Newer | null, { number, at, size, heads }: GenuineCheckpoint): Newer {
    const known = heads.filter(({ chain, position }) => position <= chains.positionOf(chain));
    tellHeads({ number, heads: known }, chains, told, tell);
    const { from, since } = newer ?? { from: number, since: at };
    return { from, to: number, since, at, batches: size - log.size() };
  }

  function miss(found: GenuineCheckpoint): void {
    if (!tellHeads(found, chains, told, tell) && !isBroken)
      tell('TRUNCATED', `leaf ${log.size()}`, `checkpoint ${found.number} covers ${found.size} batches`);
    isBroken = true;
  }
}
