import type { Condition } from '../facts.ts';
import type { ConsentAsker } from './position.ts';

/** Whether a condition of a consent shuts out this recipient, person, class or purpose (EXCLUDED, policy.md §3). */
export function shutsOut(condition: Condition, asker: ConsentAsker): boolean {
  switch (condition.kind) {
    case 'CLASS_EXCLUDED':
      return condition.classes.includes(asker.entry.dataClass);
    case 'RECIPIENT_EXCLUDED':
      return condition.recipients.includes(asker.organisation);
    case 'PERSON_EXCLUDED':
      return condition.persons.includes(asker.person);
    case 'PURPOSE_LIMITED':
      return asker.purpose === null || !condition.purposes.includes(asker.purpose);
    case 'TIME_LIMITED':
    case 'NO_ONWARD':
    case 'NOT_TO_FAMILY_MEMBER':
    case 'REVIEW_ON_EVENT':
      return false;
    default:
      return true;
  }
}
