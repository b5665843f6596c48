import { inTransaction } from '../../database/inTransaction.ts';
import { readRelease, readReleaseNumber } from './readRelease.ts';
import { recordPublication } from './recordPublication.ts';
import { refuse } from './refusals.ts';
import { saveRelease } from './saveRelease.ts';
import type { PublicationServices, Publisher } from './types.ts';

/**
 * Serves an earlier release again, as a new one: what was served when stays on record.
 * @returns the new release's number. @throws CodedError RELEASE_UNKNOWN, RELEASE_IN_FORCE, AGREEMENT_NOT_IN_FORCE
 */
export async function rollBack(
  services: PublicationServices,
  by: Publisher,
  { to, rationale }: { readonly to: number; readonly rationale: string },
): Promise<number> {
  return inTransaction(services.pool, async (client) => {
    await client.query('select publication.lock()');
    const earlier = await readRelease(client, to);
    if (!earlier) return refuse('RELEASE_UNKNOWN');
    const current = await readRelease(client, await readReleaseNumber(client));
    if (current?.digest === earlier.digest && sameParts(current.parts, earlier.parts)) {
      refuse('RELEASE_IN_FORCE');
    }
    const parts = Object.fromEntries(earlier.parts.map(({ subgraph, version }) => [subgraph, version]));
    const { supergraph } = earlier;
    const made = { kind: 'ROLLED_BACK', supergraph, backTo: to, by, rationale, parts } as const;
    const release = await saveRelease(client, made);
    await recordPublication(client, services, {
      by,
      operation: 'rollBackRelease',
      subject: `release:${release}`,
      code: 'RELEASE_ROLLED_BACK',
      what: `release ${release}, back to ${to}`,
    });
    return release;
  });
}

type Versioned = readonly { readonly subgraph: string; readonly version: number }[];

const sameParts = (a: Versioned, b: Versioned): boolean =>
  a.length === b.length &&
  a.every((part) => b.some((one) => one.subgraph === part.subgraph && one.version === part.version));
