import type { DataClass, OrganisationId, Source } from '../words.ts';
import { AgreementError } from './AgreementError.ts';
import type { Agreement } from './types.ts';

/**
 * The organisations whose records of a class a subgraph holds. Empty: the records are the partnership's own
 * (controller null). Throws AGREEMENT_UNKNOWN_SOURCE for a source that the agreement does not list, because "no
 * controller" would otherwise lift the rules that depend on one.
 */
export function controllersOf(
  agreement: Agreement,
  source: Source,
  dataClass: DataClass,
): readonly OrganisationId[] {
  const entry = agreement.sources.get(source);
  if (entry === undefined) {
    throw new AgreementError(
      'AGREEMENT_UNKNOWN_SOURCE',
      'sources',
      'a source that the agreement does not list',
    );
  }
  return Object.hasOwn(entry.byClass, dataClass) ? entry.byClass[dataClass]! : entry.controllers;
}
