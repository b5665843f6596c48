import type { Queryable } from '../../database/openPool.ts';
import type { SubjectLine } from '../../policies/trace/subjectLines.ts';

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
  readonly lines: readonly (SubjectLine & { readonly isReleased: boolean })[];
}

interface Row extends Omit<SubjectAccess, 'lines'> {
  readonly lines: readonly SubjectLine[];
  readonly releasedLines: readonly number[] | null;
}

/** null: nothing was prepared under this id. */
export async function findSubjectAccess(database: Queryable, id: string): Promise<SubjectAccess | null> {
  const { rows } = await database.query<Row>(
    `select a.id, a.person, a.from_at as "from", a.to_at as "to", a.lines, a.prepared_by as "preparedBy",
       a.prepared_at as "preparedAt", r.reviewed_by as "reviewedBy", r.reviewed_at as "reviewedAt",
       r.released_lines as "releasedLines",
       case r.released when true then 'RELEASED' when false then 'REFUSED' else 'PREPARED' end as status
     from subject_access a left join subject_access_review r on r.request = a.id where a.id = $1`,
    [id],
  );
  const [found] = rows;
  if (!found) return null;
  const { lines, releasedLines, ...access } = found;
  const isReleased = ({ number, heldFor }: SubjectLine) =>
    access.status === 'RELEASED' && (heldFor.length === 0 || releasedLines!.includes(number));
  return { ...access, lines: lines.map((line) => ({ ...line, isReleased: isReleased(line) })) };
}
