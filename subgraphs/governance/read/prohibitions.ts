import type { Asking } from './asking.ts';

/** Words are ids. */
export interface ProhibitionRow {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly family: string;
  readonly classes: readonly string[];
  readonly controllers: readonly string[];
  readonly basis: 'COURT' | 'STATUTE' | null;
  readonly evidence: string | null;
  readonly recordedBy: string | null;
  readonly confirmedBy: string | null;
  readonly from: Date;
  readonly to: Date | null;
  readonly endedBy: string | null;
}

/**
 * Prohibitions about people whose family the requester's organisation leads, the newest first. They are shown under the
 * authority of this operation alone: one that covers everything would else cover itself, and nobody could end it.
 */
export const readProhibitions = async (
  { pool, requester }: Asking,
  ended: boolean,
): Promise<readonly ProhibitionRow[]> => {
  const { rows } = await pool.query<ProhibitionRow>({
    name: 'prohibitions',
    text: `select p.id, p.version, p.subject, min(f.id collate "C") as family, p.classes, p.controllers, p.basis, p.evidence,
        p.recorded_by as "recordedBy", p.confirmed_by as "confirmedBy", p.from_at as "from", p.to_at as "to",
        p.ended_by as "endedBy"
      from prohibition p join family_member m on m.person = p.subject join family f on f.id = m.family
      where f.lead_organisation = $1 and ($2 or p.to_at is null or p.to_at > kinview_now())
      group by p.id order by p.from_at desc, p.id collate "C" limit 200`,
    values: [requester.organisation, ended],
  });
  return rows;
};
