import { controllersOf } from '../agreement/controllersOf.ts';
import type { Agreement } from '../agreement/types.ts';
import type { OrganisationId, Source } from '../words.ts';
import type { AskedAbout } from './types.ts';

/** Whose records of a class each of its sources may hold. */
export interface Holder {
  readonly source: Source;
  /** null: the partnership itself. */
  readonly controller: OrganisationId | null;
}

/** Every holder of a class, by the agreement; nobody is asked whether they have any. */
export function holdersOf(agreement: Agreement, { entry, sources }: AskedAbout): Holder[] {
  return sources.flatMap((source): Holder[] => {
    const controllers = controllersOf(agreement, source, entry.dataClass);
    return controllers.length === 0
      ? [{ source, controller: null }]
      : controllers.map((controller) => ({ source, controller }));
  });
}
