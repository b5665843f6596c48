import type { Condition } from '../../../policies/facts.ts';
import type { Purpose } from '../../../policies/words.ts';
import { Refusal } from '../../../records/mutations/refusals.ts';
import type { ConsentConditionInput } from '../generated/types.ts';

/** As the scalars read it: moments are dates. */
export type ConditionInput = Omit<ConsentConditionInput, 'until'> & { readonly until?: Date | null };

type Detail = Exclude<keyof ConditionInput, 'kind' | '__typename'>;

/** What goes with each kind of condition. */
const DETAIL: Readonly<Record<Condition['kind'], Detail | null>> = {
  CLASS_EXCLUDED: 'classes',
  RECIPIENT_EXCLUDED: 'recipients',
  PERSON_EXCLUDED: 'practitioners',
  NOT_TO_FAMILY_MEMBER: 'familyMembers',
  PURPOSE_LIMITED: 'purposes',
  TIME_LIMITED: 'until',
  REVIEW_ON_EVENT: 'triggers',
  NO_ONWARD: null,
};

/**
 * A condition as the policy reads it.
 * @throws Refusal CONSENT_CONDITION_INVALID where what goes with its kind is missing, or something else is there: a
 * condition that shuts out nobody must not look like one that does.
 */
export const readCondition = ({ kind, ...details }: ConditionInput): Condition => {
  const set = Object.entries(details).filter(([, value]) => value !== null && value !== undefined);
  const needed = DETAIL[kind];
  const isWhole = set.every(
    ([name, value]) => name === needed && !(Array.isArray(value) && value.length === 0),
  );
  if (!isWhole || set.length !== (needed === null ? 0 : 1)) {
    throw new Refusal(
      'CONSENT_CONDITION_INVALID',
      `A condition ${kind} takes ${needed ?? 'nothing else'}, and only that.`,
      { missing: [`conditions.${needed ?? kind}`] },
    );
  }
  switch (kind) {
    case 'CLASS_EXCLUDED':
      return { kind, classes: details.classes! };
    case 'RECIPIENT_EXCLUDED':
      return { kind, recipients: details.recipients! };
    case 'PERSON_EXCLUDED':
      return { kind, persons: details.practitioners! };
    case 'NOT_TO_FAMILY_MEMBER':
      return { kind, persons: details.familyMembers! };
    case 'PURPOSE_LIMITED':
      return { kind, purposes: details.purposes! as Purpose[] };
    case 'TIME_LIMITED':
      return { kind, until: details.until!.getTime() };
    case 'REVIEW_ON_EVENT':
      return { kind, triggers: details.triggers! };
    case 'NO_ONWARD':
      return { kind };
  }
};
