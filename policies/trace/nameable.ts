import type { Agreement } from '../agreement/types.ts';
import { governanceRows } from '../governanceRows.ts';
import type { DataClass, OrganisationId, Requester } from '../words.ts';

/** What may be named to somebody who asks who looked at a person (policy.md §4, §7). */
export interface Nameable {
  /** Classes of what was looked at: those that the reader's own role may be shown at all. */
  readonly classes: readonly DataClass[];
  /** Organisations whose involvement is not told. */
  readonly hiddenOrganisations: readonly OrganisationId[];
}

/**
 * A view of last accesses must not tell more than its reader could be shown otherwise: no class above their role, and no
 * practitioner of a sensitive service to a role that does not see its relationships.
 */
export function nameable(agreement: Agreement, reader: Requester): Nameable {
  const { sensitiveServices } = governanceRows(agreement, reader, 'RELATIONSHIP_RECORD');
  return {
    classes: [...agreement.classes.values()]
      .filter(({ ceiling }) => (ceiling.get(reader.roleTier) ?? 'NO') !== 'NO')
      .map(({ dataClass }) => dataClass),
    hiddenOrganisations: sensitiveServices
      ? []
      : [...agreement.organisations.values()]
          .filter(({ sensitive }) => sensitive)
          .map(({ organisation }) => organisation),
  };
}
