import type { Queryable } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { type HeldFor, heldFor } from '../../policies/trace/heldFor.ts';
import type { SubjectLine } from '../../policies/trace/subjectLines.ts';
import { readHousehold } from './readHousehold.ts';

export interface SubjectAccess {
  readonly id: string;
  readonly person: string;
  readonly from: Date;
  readonly to: Date;
  readonly status: 'PREPARED' | 'RELEASED' | 'REFUSED';
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  /** `isReleased`: what may be handed to the person. */
  readonly lines: readonly (Omit<SubjectLine, 'about'> & { readonly isReleased: boolean })[];
}

interface Row extends Omit<SubjectAccess, 'lines'> {
  readonly lines: readonly SubjectLine[];
  readonly releasedLines: readonly number[] | null;
  /** Why each line was held when it was reviewed, by its number. */
  readonly reviewed: Readonly<Record<string, readonly HeldFor[]>> | null;
}

/**
 * Why lines are held is worked out anew: what has come to hold one since it was reviewed was not weighed by the reviewer.
 * null: nothing was prepared under this id.
 */
export async function findSubjectAccess(
  { database, agreement }: { readonly database: Queryable; readonly agreement: Agreement },
  id: string,
): Promise<SubjectAccess | null> {
  const { rows } = await database.query<Row>(
    `select a.id, a.person, a.from_at as "from", a.to_at as "to", a.lines, a.prepared_by as "preparedBy",
       a.prepared_at as "preparedAt", r.reviewed_by as "reviewedBy", r.reviewed_at as "reviewedAt",
       r.released_lines as "releasedLines", r.held as reviewed,
       case r.released when true then 'RELEASED' when false then 'REFUSED' else 'PREPARED' end as status
     from subject_access a left join subject_access_review r on r.request = a.id where a.id = $1`,
    [id],
  );
  const [found] = rows;
  if (!found) return null;
  const { lines, releasedLines, reviewed, ...access } = found;
  const household = await readHousehold(database, access.person);
  return {
    ...access,
    lines: lines.map((line) => {
      const held = [...new Set([...line.heldFor, ...heldFor(agreement, line.about, household)])];
      const weighed = reviewed?.[line.number] ?? [];
      const isReleased =
        access.status === 'RELEASED' &&
        held.every((why) => weighed.includes(why)) &&
        (weighed.length === 0 || releasedLines!.includes(line.number));
      return { number: line.number, text: line.text, heldFor: held, isReleased };
    }),
  };
}
