import type { Agreement } from '../../../policies/agreement/types.ts';
import type { Condition, ScopeEntry } from '../../../policies/facts.ts';
import type { ConsentRow } from '../read/consents.ts';

/** The category whose mention in a consent is itself clinical (policy.md §4). */
const CLINICAL = 'RESTRICTED_CLINICAL';

export type Part = 'GENERAL' | 'CLINICAL';

/**
 * One part of a consent, or null where it has none. GENERAL leaves out what is said about clinical classes, and the
 * consent altogether where it says nothing else; CLINICAL holds what is said about them, with the conditions that hold
 * for every class. A consent that names no class is general.
 */
export const partOf = (agreement: Agreement, consent: ConsentRow, part: Part): ConsentRow | null => {
  const keeps: Keeps = {
    class: (name) => (agreement.classes.get(name)?.category === CLINICAL) === (part === 'CLINICAL'),
    category: (name) => (name === CLINICAL) === (part === 'CLINICAL'),
  };
  const scope = consent.scope.flatMap((entry) => scopeIn(entry, keeps, part) ?? []);
  const conditions = consent.conditions.flatMap((one) => conditionIn(one, keeps) ?? []);
  const saysSomething =
    part === 'GENERAL'
      ? scope.length > 0 || consent.scope.length === 0
      : scope.length > 0 || conditions.some(({ kind }) => kind === 'CLASS_EXCLUDED');
  if (!saysSomething) return null;
  const isUnconditional = consent.status === 'GIVEN_CONDITIONAL' && conditions.length === 0;
  return { ...consent, scope, conditions, status: isUnconditional ? 'GIVEN' : consent.status };
};

interface Keeps {
  class(name: string): boolean;
  category(name: string): boolean;
}

const scopeIn = (entry: ScopeEntry, keeps: Keeps, part: Part): ScopeEntry | null => {
  if (entry.classes.length === 0 && entry.categories.length === 0) return part === 'GENERAL' ? entry : null;
  const classes = entry.classes.filter(keeps.class);
  const categories = entry.categories.filter(keeps.category);
  return classes.length + categories.length === 0 ? null : { ...entry, classes, categories };
};

const conditionIn = (condition: Condition, keeps: Keeps): Condition | null => {
  if (condition.kind !== 'CLASS_EXCLUDED') return condition;
  const classes = condition.classes.filter(keeps.class);
  return classes.length === 0 ? null : { ...condition, classes };
};
