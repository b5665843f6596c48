import type { OrganisationId, Source } from '../words.ts';
import type { Agreement } from './types.ts';

/**
 * The organisations that may publish a source: those whose records it holds, and for the partnership's own records those
 * that sign agreements. Empty: the agreement does not know the source.
 */
export function publishersOf(agreement: Agreement, source: Source): readonly OrganisationId[] {
  const entry = agreement.sources.get(source);
  if (!entry) return [];
  const controllers = [...new Set([...entry.controllers, ...Object.values(entry.byClass).flat()])];
  if (controllers.length > 0) return controllers;
  return [...new Set(agreement.data.publication.signatories.map(({ organisation }) => organisation))];
}
