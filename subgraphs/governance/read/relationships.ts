import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface RelationshipRow {
  readonly id: string;
  readonly practitioner: string;
  readonly organisation: string;
  readonly kind: string;
  readonly from: Date;
  readonly to: Date | null;
  readonly version: number;
  readonly confirmedBy: string | null;
  /** Left out where a family's are read. */
  readonly throughAnotherFamily?: boolean;
  /** Ids of words. */
  readonly reason: string | null;
  readonly evidence: string | null;
}

const CLASS = 'RELATIONSHIP_RECORD';

const COLUMNS = `r.id, r.requester as practitioner, r.organisation, r.kind, r.from_at as "from", r.to_at as "to",
  r.version, r.confirmed_by as "confirmedBy", r.reason, r.evidence`;

/** In force; one's own, or all ($2) but those of services that must not be known here ($3). */
const SHOWN = `r.from_at <= kinview_now() and (r.to_at is null or r.to_at > kinview_now())
  and ((r.requester = $4 and r.organisation = $5) or ($2 and r.organisation <> all ($3::text[])))
  order by r.from_at, r.id collate "C"`;

const conditions = (asking: Asking): readonly unknown[] => [
  asking.rowsOf(CLASS).rows === 'ALL',
  asking.hiddenServices(CLASS),
  asking.requester.id,
  asking.requester.organisation,
];

/** By family. */
export const loadRelationships = (asking: Asking) =>
  loadGroups<RelationshipRow>(asking.pool, {
    name: 'relationships',
    text: `select r.family as key, ${COLUMNS} from relationship r where r.family = any ($1::text[]) and ${SHOWN}`,
    values: conditions(asking),
  });

/** By person: the relationships with the families that the person belongs to. */
export const loadRelationshipsOf = (asking: Asking) =>
  loadGroups<RelationshipRow>(asking.pool, {
    name: 'relationships-of',
    text: `select m.person as key, ${COLUMNS}, not exists (select from relationship own where own.family = r.family
        and own.requester = $4 and own.organisation = $5 and own.from_at <= kinview_now()
        and (own.to_at is null or own.to_at > kinview_now())) as "throughAnotherFamily" from relationship r join family_member m on m.family = r.family
      where m.person = any ($1::text[]) and ${SHOWN}`,
    values: conditions(asking),
  });
