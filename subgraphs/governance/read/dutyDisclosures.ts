import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface DutyDisclosureRow {
  readonly id: string;
  readonly version: number;
  readonly organisation: string;
  readonly classes: readonly string[];
  readonly disclosedAt: Date;
  readonly confirmationDueAt: Date;
  readonly confirmedBy: string | null;
  readonly justified: boolean | null;
  readonly reason: string | null;
  readonly familyDecision: string | null;
  readonly familyReviewAt: Date | null;
}

/** By person, the latest first: what the requester received, and for governance functions all. Words are ids. */
export const loadDutyDisclosures = ({ pool, agreement, requester }: Asking) =>
  loadGroups<DutyDisclosureRow>(pool, {
    name: 'duty-disclosures',
    text: `select subject as key, id, version, organisation, classes, disclosed_at as "disclosedAt",
        confirmation_due_at as "confirmationDueAt", confirmed_by as "confirmedBy", justified, reason,
        family_decision as "familyDecision", family_review_at as "familyReviewAt"
      from duty_disclosure where subject = any ($1::text[]) and ($2 or $3 = any (requesters))
      order by disclosed_at desc, id collate "C"`,
    values: [agreement.functions.get(requester.function)?.governance === true, requester.id],
  });
