import type { Agreement } from '../../agreement/types.ts';
import type { Condition } from '../../facts.ts';
import { list, nameOrganisations, plain } from './names.ts';
import { day } from './sayStatus.ts';

/** What limits a decision. Who in the family is not to be told is never said here. */
export function sayConditions(
  agreement: Agreement,
  conditions: readonly Condition[],
  forFamily: boolean,
): string[] {
  return conditions.flatMap((condition) => sayCondition(agreement, condition, forFamily) ?? []);
}

function sayCondition(agreement: Agreement, condition: Condition, forFamily: boolean): string | null {
  switch (condition.kind) {
    case 'CLASS_EXCLUDED':
      return `It leaves out ${list(condition.classes.map((name) => agreement.classes.get(name)?.label ?? plain(name)))}.`;
    case 'RECIPIENT_EXCLUDED':
      return `It is not for ${list(nameOrganisations(agreement, condition.recipients, forFamily))}.`;
    case 'PERSON_EXCLUDED':
      return 'It is not for certain practitioners.';
    case 'PURPOSE_LIMITED':
      return `It is only for ${list(condition.purposes.map(plain))}.`;
    case 'TIME_LIMITED':
      return `It ends on ${day(condition.until)}.`;
    case 'NO_ONWARD':
      return 'Whoever receives it may not pass it on.';
    case 'REVIEW_ON_EVENT':
      return 'Certain events lead to talking about it again.';
    case 'NOT_TO_FAMILY_MEMBER':
      return null;
  }
}
