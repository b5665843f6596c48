import { statusAt } from '../../../policies/consent/statusAt.ts';
import type { Condition } from '../../../policies/facts.ts';
import type { Instant } from '../../../policies/words.ts';
import type { ConsentRow } from '../read/consents.ts';
import type { Part } from './splitClinical.ts';

/**
 * One part of a consent as the schema shows it; the status of the present version is that of `now`, DISPUTED where it is
 * part of a disagreement; people are references.
 */
export const presentConsent = (
  row: ConsentRow,
  part: Part,
  { now, disputed }: { readonly now: Instant; readonly disputed: ReadonlySet<string> },
) => ({
  ...row,
  part,
  status: row.supersededAt ? row.status : statusNow(row, now, disputed),
  givenBy: { id: row.givenBy },
  conditions: row.conditions.map(presentCondition),
});

export type PresentedConsent = ReturnType<typeof presentConsent>;

const statusNow = (row: ConsentRow, now: Instant, disputed: ReadonlySet<string>) =>
  disputed.has(row.id) ? 'DISPUTED' : statusAt(dated(row), row.stage, now);

/** As the policy reads it. */
export const dated = (row: ConsentRow) => ({
  ...row,
  recordedAt: row.recordedAt.getTime(),
  reviewDate: row.reviewDate?.getTime() ?? null,
});

const presentCondition = (condition: Condition) => {
  if (condition.kind === 'PERSON_EXCLUDED') return { kind: condition.kind, practitioners: condition.persons };
  if (condition.kind === 'NOT_TO_FAMILY_MEMBER') {
    return { kind: condition.kind, familyMembers: condition.persons.map((id) => ({ id })) };
  }
  if (condition.kind === 'TIME_LIMITED') return { kind: condition.kind, until: new Date(condition.until) };
  return condition;
};
