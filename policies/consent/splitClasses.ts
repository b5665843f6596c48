import type { Agreement } from '../agreement/types.ts';
import type { Condition, ConsentRecord, EarlierDecision, ScopeEntry } from '../facts.ts';
import { isObjection } from './isObjection.ts';

/** The category whose mention in a consent is itself clinical (policy.md §4). */
export const CLINICAL = 'RESTRICTED_CLINICAL';

interface Parts {
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
}

/**
 * A consent in two parts; null where it has nothing to say in one. GENERAL leaves out what is said about clinical
 * classes; CLINICAL holds that, with the conditions that hold for every class. A consent that names no class is general.
 */
export function splitClasses(
  agreement: Agreement,
  consent: Parts,
): { readonly general: Parts | null; readonly clinical: Parts | null } {
  const isClass = (name: string) => agreement.classes.get(name)?.category === CLINICAL;
  const isCategory = (name: string) => name === CLINICAL;
  const general = keep(
    consent,
    (name) => !isClass(name),
    (name) => !isCategory(name),
    true,
  );
  const clinical = keep(consent, isClass, isCategory, false);
  const saysClinical =
    clinical.scope.length > 0 || clinical.conditions.some(({ kind }) => kind === 'CLASS_EXCLUDED');
  return {
    general: general.scope.length > 0 || consent.scope.length === 0 ? general : null,
    clinical: saysClinical ? clinical : null,
  };
}

/**
 * What was said before, as far as it belongs to one of the two parts. What was said of everything belongs to both.
 */
export function splitEarlier(
  agreement: Agreement,
  earlier: readonly EarlierDecision[],
  part: 'general' | 'clinical',
): readonly EarlierDecision[] {
  return earlier.flatMap((said) => {
    if (said.scope.length === 0 && part === 'clinical') return [said];
    const kept = splitClasses(agreement, said)[part];
    return kept ? [{ ...said, ...kept }] : [];
  });
}

/**
 * What was objected to by naming clinical classes and still counts, whatever was said since without naming them (claimsOf.ts):
 * each in its clinical part.
 */
export function clinicalObjectionsLeft(
  agreement: Agreement,
  { earlier = [], ...now }: Pick<ConsentRecord, 'status' | 'scope' | 'conditions' | 'earlier'>,
): readonly EarlierDecision[] {
  const said = [...earlier, now].map((one) => splitClasses(agreement, one).clinical);
  return earlier.flatMap((one, place) => {
    const clinical = said[place];
    if (!clinical || !isObjection({ ...one, ...clinical })) return [];
    return said.slice(place + 1).some(isAboutAllClinical) ? [] : [{ ...one, ...clinical }];
  });
}

function isAboutAllClinical(said: Parts | null): boolean {
  if (said === null || said.conditions.some(({ kind }) => kind === 'TIME_LIMITED')) return false;
  return said.scope.some(
    ({ categories, recipients, purposes }) =>
      categories.length > 0 && recipients.length + purposes.length === 0,
  );
}

type Keeps = (name: string) => boolean;

function keep({ scope, conditions }: Parts, ofClass: Keeps, ofCategory: Keeps, unnamed: boolean): Parts {
  return {
    scope: scope.flatMap((entry) => {
      if (entry.classes.length === 0 && entry.categories.length === 0) return unnamed ? [entry] : [];
      const classes = entry.classes.filter(ofClass);
      const categories = entry.categories.filter(ofCategory);
      return classes.length + categories.length === 0 ? [] : [{ ...entry, classes, categories }];
    }),
    conditions: conditions.flatMap((condition): Condition[] => {
      if (condition.kind !== 'CLASS_EXCLUDED') return [condition];
      const classes = condition.classes.filter(ofClass);
      return classes.length === 0 ? [] : [{ ...condition, classes }];
    }),
  };
}
