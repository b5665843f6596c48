import { objectionsLeft } from '../../../policies/consent/objectionsLeft.ts';
import { statusAt } from '../../../policies/consent/statusAt.ts';
import type { Condition } from '../../../policies/facts.ts';
import type { Instant } from '../../../policies/words.ts';
import type { ConsentRow } from '../read/consents.ts';
import type { NameServices } from './nameServices.ts';
import type { Part } from './splitClinical.ts';

/**
 * One part of a consent as the schema shows it; the status of the present version is that of `now`, DISPUTED where it is
 * part of a disagreement; people are references, and services that must not be named are not.
 */
export const presentConsent = (
  row: ConsentRow,
  part: Part,
  {
    now,
    disputed,
    services,
  }: {
    readonly now: Instant;
    readonly disputed: ReadonlySet<string>;
    readonly services: NameServices;
  },
) => ({
  ...row,
  part,
  status: row.supersededAt ? row.status : statusNow(row, now, disputed),
  givenBy: { id: row.givenBy },
  earlierObjection: objectionsLeft(row).length > 0,
  /** Names a service that the requester may not know of: the giver's sentences would say which. */
  hidesService: services.hides([...row.scope, ...row.conditions].flatMap(recipientsOf)),
  scope: row.scope.map((entry) => ({ ...entry, recipients: services.name(entry.recipients) })),
  conditions: row.conditions.map((condition) => presentCondition(condition, services)),
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

const recipientsOf = (part: ConsentRow['scope'][number] | Condition): readonly string[] =>
  'recipients' in part ? part.recipients : [];

const presentCondition = (condition: Condition, services: NameServices) => {
  if (condition.kind === 'RECIPIENT_EXCLUDED')
    return { kind: condition.kind, recipients: services.name(condition.recipients) };
  if (condition.kind === 'PERSON_EXCLUDED') return { kind: condition.kind, practitioners: condition.persons };
  if (condition.kind === 'NOT_TO_FAMILY_MEMBER') {
    return { kind: condition.kind, familyMembers: condition.persons.map((id) => ({ id })) };
  }
  if (condition.kind === 'TIME_LIMITED') return { kind: condition.kind, until: new Date(condition.until) };
  return condition;
};
