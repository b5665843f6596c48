import type { Asking } from './asking.ts';

export interface AwaitedRow {
  readonly kind: string;
  readonly function: string;
  readonly organisation: string | null;
  readonly dueAt: Date | null;
}

/**
 * Whose steps a record waits for. Which organisations' guardians are asked follows from who works with the family, and
 * that is not to be learned by naming somebody (docs/decisions/0013): to whom relationships do not show, those of their
 * own organisation are named, and where it has none, the leading organisation's.
 */
export const readAwaited = async (asking: Asking, record: string): Promise<AwaitedRow[]> => {
  const { pool, requester } = asking;
  const { rows } = await pool.query<AwaitedRow>({
    name: 'awaited',
    text: `select t.kind, t.function, named.organisation, min(t.due_at) as "dueAt"
      from task t join family f on f.id = t.family left join override o on o.id = t.record
      cross join lateral (select $3 and t.organisation <> f.lead_organisation and t.organisation <> all ($4) as seen) shows
      cross join lateral (select case when seen or t.organisation in ($2, f.lead_organisation, o.originator)
        then t.organisation end as organisation) named
      where t.record = $1 and t.function is not null and t.closed_at is null and t.opened_at <= kinview_now()
        and (t.kind <> 'CALDICOTT_CONSULTATION' or t.organisation = $2 or seen
          or t.organisation = f.lead_organisation and t.function = 'CALDICOTT_GUARDIAN' and ${held('f.lead_organisation')}
            and not ${held('$2')})
      group by 1, 2, 3 order by 1, 2, 3`,
    values: [
      record,
      requester.organisation,
      asking.rowsOf('RELATIONSHIP_RECORD').rows === 'ALL',
      asking.hiddenServices('RELATIONSHIP_RECORD'),
    ],
  });
  return rows;
};

/** Whether somebody signed in at the organisation as a guardian last. */
const held = (organisation: string) =>
  `exists (select from practitioner p where p.organisation = ${organisation} and p.function = 'CALDICOTT_GUARDIAN')`;
