import { effectiveClass } from '../agreement/effectiveClass.ts';
import type { Agreement } from '../agreement/types.ts';
import { tell } from '../reasons/tell.ts';
import type { DataClass, OrganisationId, RoleTier, Source } from '../words.ts';

/** What of a ledger's row its coarse form depends on. */
export interface FineRow {
  readonly operationId: string;
  readonly subject: string;
  readonly source: Source;
  readonly dataClass: DataClass | null;
  readonly controllers: readonly OrganisationId[];
  readonly fields: readonly string[];
  readonly effect: string;
  readonly code: string;
  /** Of whoever asked. */
  readonly roleTier: string;
}

const TOLD: Readonly<Record<string, string>> = {
  DISCLOSED: 'SHARED',
  USED_NOT_SHOWN: 'SHARED',
  UNAVAILABLE: 'TEMPORARILY_UNAVAILABLE',
  FAILED: 'TEMPORARILY_UNAVAILABLE',
};

/**
 * Rows for whoever is not told fine codes: one for each class of a person and what became of it, under the code that whoever
 * asked was told (policy.md §7). Rows that differ in their reasons alone become one, and nothing is left that the reasons
 * could be worked out from.
 */
export function coarsen<Row extends FineRow>(agreement: Agreement, rows: readonly Row[]) {
  const coarse = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify([row.operationId, row.subject, row.source, row.dataClass, row.effect]);
    const code = coarseCode(agreement, row);
    const before = coarse.get(key);
    const fields = [...new Set([...(before?.fields ?? []), ...row.fields])];
    // What can be acted on comes first, as in the answer.
    const isKept = before?.code === 'SHARE_WITH_ACTION';
    coarse.set(key, { ...row, fields, code: isKept ? before.code : code });
  }
  return [...coarse.values()].map((row) => ({ ...row, ...unsaid }));
}

const unsaid = { controllers: null, rule: null, legalBasis: null, obligations: null, grounds: null };

/** What whoever asked was told of a row. */
export function coarseCode(agreement: Agreement, row: Omit<FineRow, 'operationId' | 'subject'>): string {
  const { effect, code, dataClass, controllers } = row;
  if (effect !== 'WITHHELD') return TOLD[effect] ?? code;
  const [controller = null] = controllers;
  const decidedAs = dataClass === null ? null : effectiveClass(agreement, dataClass, controller);
  return tell(agreement, { code, dataClass, decidedAs, roleTier: row.roleTier as RoleTier, tier: null }).code;
}
