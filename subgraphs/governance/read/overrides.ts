import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface OverrideRow {
  readonly id: string;
  readonly ground: string;
  readonly requester: string;
  readonly authoriser: string;
  readonly caldicottGuardian: string | null;
  readonly originatorApproval: string | null;
  readonly classes: readonly string[];
  readonly recipients: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

const CLASS = 'OVERRIDE_RECORD';

/** By person: what was authorised, latest first; those that name one, or all ($2) that reveal no sensitive service. */
export const loadOverrides = (asking: Asking) =>
  loadGroups<OverrideRow>(asking.pool, {
    name: 'overrides',
    text: `select subject as key, id, ground, requester, authoriser, caldicott_guardian as "caldicottGuardian",
        originator_approval as "originatorApproval", classes, recipients, from_at as "from", to_at as "to"
      from override
      where subject = any ($1::text[]) and authorised_at is not null
        and ($3 in (requester, authoriser, caldicott_guardian) or $3 = any (recipients)
          or ($2 and coalesce(originator_approval <> all ($4::text[]), true) and not classes && $5::text[]))
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
  ];
};
