import type { Queryable } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';

/** The families of a person that this requester works with or has an assigned task about; others are not theirs to know. */
export async function familiesWithin(
  database: Queryable,
  { id, organisation, function: workFunction }: Requester,
  person: string,
): Promise<string[]> {
  const { rows } = await database.query<{ family: string }>(
    `select m.family from family_member m where m.person = $1 and (
       exists (select from relationship r where r.family = m.family and r.requester = $2 and r.organisation = $3
         and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now()
         and (r.to_at is null or r.to_at > kinview_now()))
       or exists (select from task t where t.family = m.family and t.closed_at is null and t.gives_standing
         and t.opened_at <= kinview_now()
         and (t.assignee = $2 or (t.function = $4 and t.organisation = $3))))
     order by m.family collate "C"`,
    [person, id, organisation, workFunction],
  );
  return rows.map(({ family }) => family);
}
