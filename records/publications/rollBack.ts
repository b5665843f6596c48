import { inTransaction } from '../../database/inTransaction.ts';
import { recordPublication } from './recordPublication.ts';
import { type Basis, lockRegistry, saveRelease } from './saveRelease.ts';
import type { PublicationServices, Publisher } from './types.ts';

/** Earlier versions that were checked, with what all subgraphs then compose to. */
export interface CheckedRollback extends Basis {
  /** The release whose versions these are. */
  readonly to: number;
  readonly rationale: string;
  readonly supergraph: string;
  /** Every subgraph of the new release, by its version. */
  readonly parts: Readonly<Record<string, number>>;
  /** Those that go back. */
  readonly reverted: readonly string[];
  readonly proposals: Readonly<Record<string, string>>;
}

/**
 * Serves earlier versions again, in a release of its own: what was served when stays on record.
 * @returns the new release's number. @throws CodedError REGISTRY_MOVED, AGREEMENT_NOT_IN_FORCE
 */
export async function rollBack(
  services: PublicationServices,
  by: Publisher,
  checked: CheckedRollback,
): Promise<number> {
  return inTransaction(services.pool, async (client) => {
    await lockRegistry(client, checked);
    const { to, rationale, supergraph, parts, reverted, proposals } = checked;
    const made = { kind: 'ROLLED_BACK', supergraph, backTo: to, by, rationale, parts, proposals } as const;
    const release = await saveRelease(client, made);
    await recordPublication(client, services, {
      by,
      operation: 'rollBackRelease',
      subject: `release:${release}`,
      code: 'RELEASE_ROLLED_BACK',
      what: `release ${release}, ${reverted.map((name) => `${name} ${parts[name]}`).join(', ')} as in ${to}`,
    });
    return release;
  });
}
