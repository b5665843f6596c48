import type { Agreement } from '../../../policies/agreement/types.ts';
import type { AskedAbout } from '../../../policies/explain/types.ts';
import { Refusal } from '../../../records/mutations/refusals.ts';
import type { Published } from '../../../schema/classification/readPublished.ts';

interface Asked {
  readonly dataClass?: string | null;
  readonly field?: string | null;
}

/**
 * The class and the sources that a question is about: by class, or by a field's path from a person.
 * @throws Refusal EXPLAIN_ONE_OF, DATA_CLASS_UNKNOWN, FIELD_UNKNOWN: all about the schema, none about a person.
 */
export function askedAbout(agreement: Agreement, published: Published, asked: Asked): AskedAbout {
  const { dataClass = null, field = null } = asked;
  if ((dataClass === null) === (field === null))
    throw new Refusal(
      'EXPLAIN_ONE_OF',
      'Ask about a data class or about a field: one of them, and not both.',
      {
        missing: ['dataClass', 'field'],
      },
    );
  if (field !== null) {
    const found = published.classAt(field.replace(/^person\./, ''));
    const entry = found ? agreement.classes.get(found.dataClass) : undefined;
    if (!found || !entry)
      throw new Refusal(
        'FIELD_UNKNOWN',
        'There is no such field with a class: write its path from the person, e.g. "health.assessments".',
        { missing: ['field'] },
      );
    return { entry, sources: [found.source] };
  }
  const entry = agreement.classes.get(dataClass!);
  if (!entry)
    throw new Refusal('DATA_CLASS_UNKNOWN', 'The agreement has no such data class: see its register.', {
      missing: ['dataClass'],
    });
  return { entry, sources: published.sourcesOf(entry.dataClass) };
}

/** Every class that some subgraph publishes, in the order of the register. */
export function everyClass(agreement: Agreement, published: Published): AskedAbout[] {
  return [...agreement.classes.values()]
    .map((entry) => ({ entry, sources: published.sourcesOf(entry.dataClass) }))
    .filter(({ sources }) => sources.length > 0);
}
