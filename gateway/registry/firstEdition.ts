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

/**
 * What a gateway starts with: the registry's release; where it cannot be reached, the last good copy; where there is
 * none, or nothing was ever published, what was installed.
 */
export async function firstEdition(
  pool: Pool,
  installed: Installed,
  copy: LastGoodCopy | null,
  report: (error: unknown) => void,
): Promise<Edition> {
  const asInstalled = { release: 0, supergraph: installed.supergraphSdl, addresses: installed.subgraphs };
  try {
    const release = await within(latest(pool));
    return release ? editionOf(release, installed.subgraphs) : asInstalled;
  } catch (error) {
    report(error);
    const release = copy?.read();
    return release ? editionOf(release, installed.subgraphs) : asInstalled;
  }
}

async function latest(pool: Pool): Promise<Release | null> {
  return readRelease(pool, await readReleaseNumber(pool));
}
