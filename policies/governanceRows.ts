import type { Agreement } from './agreement/types.ts';
import type { DataClass, Requester } from './words.ts';

/** Which records of a GOVERNANCE class a requester sees, once the class is open (P04, P15). */
export interface GovernanceRows {
  /** OWN: those that name the requester; OWN_AND_FUNCTION: also those for the requester's function at their organisation. */
  readonly rows: 'NONE' | 'OWN' | 'OWN_AND_FUNCTION' | 'ALL';
  /** Consent scopes that name restricted clinical classes are part of it. */
  readonly clinicalScopes: boolean;
  /** Records of sensitive organisations show which one; otherwise the sector only. */
  readonly sensitiveServices: boolean;
}

/** policy.md §4, GOVERNANCE rows. Governance functions see all records; a class not of GOVERNANCE gives NONE. */
export function governanceRows(
  agreement: Agreement,
  requester: Requester,
  dataClass: DataClass,
): GovernanceRows {
  const entry = agreement.classes.get(dataClass);
  const clinical = agreement.roleTiers.get(requester.roleTier)?.clinical === true;
  const governance = agreement.functions.get(requester.function)?.governance === true;
  const cell = entry?.category === 'GOVERNANCE' ? entry.ceiling.get(requester.roleTier) : undefined;
  if (cell === undefined) return { rows: 'NONE', clinicalScopes: false, sensitiveServices: false };
  return {
    rows: governance ? 'ALL' : rowsOf(cell),
    clinicalScopes: clinical || governance,
    sensitiveServices: clinical,
  };
}

function rowsOf(cell: string): GovernanceRows['rows'] {
  if (cell === 'YES' || cell === 'ALL_BUT_SENSITIVE') return 'ALL';
  return cell === 'OWN' || cell === 'OWN_AND_FUNCTION' ? cell : 'NONE';
}
