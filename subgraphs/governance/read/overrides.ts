import type { FamilyDecision } from '../../../records/familyDecisions/types.ts';
import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface OverrideRow {
  readonly id: string;
  readonly ground: string;
  readonly requester: string;
  readonly authoriser: string | null;
  readonly caldicottGuardian: string | null;
  readonly originatorApproval: string | null;
  readonly classes: readonly string[];
  readonly recipients: readonly string[];
  readonly from: Date;
  readonly to: Date;
  readonly version: number;
  readonly status: 'REQUESTED' | 'REJECTED' | 'WITHDRAWN' | 'AUTHORISED' | 'REVOKED' | 'EXPIRED';
  /** Ids of words. */
  readonly ifShared: string | null;
  readonly ifNotShared: string | null;
  readonly caldicottAdvice: string | null;
  readonly originatorReason: string | null;
  readonly decisionReason: string | null;
  readonly endReason: string | null;
  readonly originator: string | null;
  readonly familyDecision: FamilyDecision['decision'] | null;
  readonly familyReviewAt: Date | null;
}

const CLASS = 'OVERRIDE_RECORD';

const STATUS = `case when revoked_at is not null then 'REVOKED' when rejected_at is not null then 'REJECTED'
  when withdrawn_at is not null then 'WITHDRAWN' when to_at <= kinview_now() then 'EXPIRED' when authorised_at is not null then 'AUTHORISED' else 'REQUESTED' end`;

/**
 * By person, latest first: those that name one, or all ($2) that reveal no sensitive service. What was never authorised
 * shows to who asked, to whose approval it needs and to governance functions ($6).
 */
export const loadOverrides = (asking: Asking) =>
  loadGroups<OverrideRow>(asking.pool, {
    name: 'overrides',
    text: `select subject as key, id, ground, requester, authoriser, caldicott_guardian as "caldicottGuardian",
        originator_approval as "originatorApproval", classes, recipients, from_at as "from", to_at as "to", version,
        ${STATUS} as status, if_shared as "ifShared", if_not_shared as "ifNotShared",
        caldicott_words as "caldicottAdvice", originator_words as "originatorReason", originator,
        coalesce(authoriser_words, rejection_reason) as "decisionReason",
        coalesce(revocation_reason, withdrawal_reason) as "endReason",
        family_decision as "familyDecision", family_review_at as "familyReviewAt"
      from override
      where subject = any ($1::text[])
        and (authorised_at is not null or $6 or requester = $3 or originator = $7)
        and ($3 in (requester, authoriser, caldicott_guardian) or $3 = any (recipients)
          or ($2 and coalesce(coalesce(originator_approval, originator) <> all ($4::text[]), true) and not classes && $5::text[]))
      order by from_at desc, id collate "C"`,
    values: conditions(asking),
  });

const conditions = (asking: Asking): readonly unknown[] => {
  const { rows, sensitiveServices } = asking.rowsOf(CLASS);
  return [
    rows === 'ALL',
    asking.requester.id,
    asking.hiddenServices(CLASS),
    sensitiveServices ? [] : [asking.agreement.sensitiveServiceClass],
    asking.agreement.functions.get(asking.requester.function)?.governance === true,
    asking.requester.organisation,
  ];
};
