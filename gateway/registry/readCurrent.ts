import type { Queryable } from '../../database/openPool.ts';
import { publishersOf } from '../../policies/agreement/publishersOf.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { readLog } from '../../records/publications/readLog.ts';
import { readRelease, readReleaseNumber } from '../../records/publications/readRelease.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';
import type { Installed } from './firstEdition.ts';
import type { CurrentPart } from './types.ts';

export interface Current {
  /** 0: nothing was ever published, and the parts are those that were installed. */
  readonly release: number;
  readonly parts: readonly CurrentPart[];
  /** What the parts compose to. */
  readonly supergraph: string;
}

/** What a publication is compared with and composed with. */
export async function readCurrent(
  database: Queryable,
  agreement: Agreement,
  installed: Installed,
): Promise<Current> {
  const number = await readReleaseNumber(database);
  if (number === 0) {
    const parts = readSubgraphs().map(({ name, sdl }) => ({
      subgraph: name,
      version: null,
      sdl,
      url: installed.subgraphs[name] ?? '',
      owner: publishersOf(agreement, name)[0] ?? '',
    }));
    return { release: 0, parts, supergraph: installed.supergraphSdl };
  }
  const [release, [latest]] = await Promise.all([readRelease(database, number), readLog(database, 1)]);
  const owners = new Map(latest!.parts.map(({ subgraph, owner }) => [subgraph, owner]));
  const parts = release!.parts.map((part) => ({ ...part, owner: owners.get(part.subgraph) ?? '' }));
  return { release: number, parts, supergraph: release!.supergraph };
}
