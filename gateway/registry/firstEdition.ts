import type { Pool } from '../../database/openPool.ts';
import { readRelease, readReleaseNumber } from '../../records/publications/readRelease.ts';
import type { Release } from '../../records/publications/types.ts';
import type { Edition } from '../supergraph/serving.ts';
import { editionOf } from './editionOf.ts';
import type { LastGoodCopy } from './lastGoodCopy.ts';
import { within } from './within.ts';

/** What a gateway knows without any registry. */
export interface Installed {
  readonly supergraphSdl: string;
  readonly subgraphs: Readonly<Record<string, string>>;
}

export interface Starting {
  readonly pool: Pool;
  readonly copy: LastGoodCopy | null;
  /** @throws what is wrong with a release, so that the one before it is tried. */
  readonly tryOut: (release: Release) => void;
  readonly report: (error: unknown) => void;
}

/** How many releases before the last one are tried. */
const mostTried = 10;

/**
 * What a gateway starts with: the registry's last release that can be served; where the registry cannot be reached,
 * the last good copy; where there is none, or nothing was ever published, what was installed.
 */
export async function firstEdition(installed: Installed, starting: Starting): Promise<Edition> {
  const { copy, report } = starting;
  let release: Release | null = null;
  try {
    release = await within(latestUsable(starting));
  } catch (error) {
    report(error);
    release = copy?.read() ?? null;
    if (release && !isUsable(starting, release)) release = null;
  }
  if (release) {
    copy?.write(release);
    return editionOf(release, installed.subgraphs);
  }
  return { release: 0, supergraph: installed.supergraphSdl, addresses: installed.subgraphs };
}

async function latestUsable(starting: Starting): Promise<Release | null> {
  const last = await readReleaseNumber(starting.pool);
  for (let number = last; number > Math.max(0, last - mostTried); number -= 1) {
    const release = await readRelease(starting.pool, number);
    if (release && isUsable(starting, release)) return release;
  }
  return null;
}

function isUsable({ tryOut, report }: Starting, release: Release): boolean {
  try {
    tryOut(release);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
