import type { Queryable } from '../../../database/openPool.ts';
import { readRelease, readReleaseNumber } from '../../../records/publications/readRelease.ts';
import { type Published, readPublished } from '../../../schema/classification/readPublished.ts';

/** What is published by the release in force, as the registry has it at the moment. */
export type ReadPublished = (database: Queryable) => Promise<Published>;

/** `installed`: the supergraph that holds until something is published. Each release is read once. */
export const createReadPublished = (installed: string): ReadPublished => {
  let known = { release: 0, published: readPublished(installed) };
  return async (database) => {
    const release = await readReleaseNumber(database);
    if (release !== known.release) {
      const supergraph = release === 0 ? installed : (await readRelease(database, release))!.supergraph;
      known = { release, published: readPublished(supergraph) };
    }
    return known.published;
  };
};
