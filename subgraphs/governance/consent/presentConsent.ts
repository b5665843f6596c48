import { statusAt } from '../../../policies/consent/statusAt.ts';
import type { Condition } from '../../../policies/facts.ts';
import type { Instant } from '../../../policies/words.ts';
import type { ConsentRow } from '../read/consents.ts';

/** A consent as the schema shows it: its status at `now`, people as references. */
export const presentConsent = (row: ConsentRow, now: Instant) => ({
  ...row,
  status: statusAt(
    { ...row, recordedAt: row.recordedAt.getTime(), reviewDate: row.reviewDate?.getTime() ?? null },
    row.stage,
    now,
  ),
  givenBy: { id: row.givenBy },
  conditions: row.conditions.map(presentCondition),
});

const presentCondition = (condition: Condition) => {
  if (condition.kind === 'PERSON_EXCLUDED') return { kind: condition.kind, practitioners: condition.persons };
  if (condition.kind === 'NOT_TO_FAMILY_MEMBER') {
    return { kind: condition.kind, familyMembers: condition.persons.map((id) => ({ id })) };
  }
  if (condition.kind === 'TIME_LIMITED') return { kind: condition.kind, until: new Date(condition.until) };
  return condition;
};
