/** One table of a report: `label`, then a count for each column. $1 and $2: the period, from and up to. */
export interface TableStatement {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly totals: boolean;
  /** How a quarter comes of its months (policies/statistics/types.ts). */
  readonly over: 'SUM' | 'END' | 'MONTH';
  /** Whether it is told only about as many cases as its last column counts; that column is not shown. */
  readonly countsCases?: true;
  readonly text: string;
}

/** What was decided about data: a change, or a reading, that was refused has reasons of its own, and no rule. */
const decided = `(e.effect <> 'WITHHELD' or e.rule <> '')`;

/** Masks of the period with how many data subjects' rows point to each: what a mask says is then read once. */
const masks = `with masks as materialized (
  select s.mask, count(*) as times from ledger.subject s where s.recorded_at >= $1 and s.recorded_at < $2 group by s.mask)`;

const state = (condition: string) => `count(*) filter (where ${condition})::int`;
const during = (column: string) => `${column} >= $1 and ${column} < $2`;
/** Open, at the end of the period or now, whichever is earlier. */
const at = 'least($2, kinview_now())';

export const tableStatements: readonly TableStatement[] = [
  {
    id: 'consent-completeness',
    title: 'Consent: of the people in the registry, whose position is recorded',
    unit: 'people',
    columns: ['Current', 'Review or renewal due', 'Objection', 'Not sought or not known'],
    totals: true,
    over: 'END',
    // As they were written by then: a month says the same whenever it is first asked for.
    text: `with was as (
        select distinct on (fact, record) fact, state from fact_version
        where fact in ('person', 'consent') and written_at < ${at} order by fact, record, order_no desc),
      people as (select p.* from was cross join lateral jsonb_populate_record(null::person, state) p
        where fact = 'person' and state is not null),
      consents as (select c.* from was cross join lateral jsonb_populate_record(null::consent, state) c
        where fact = 'consent' and state is not null and c.superseded_at is null),
      positions as (
        select p.stage, p.id, bool_or(c.status in ('REFUSED', 'WITHDRAWN', 'DISPUTED')) as objection,
          bool_or(c.status in ('GIVEN', 'GIVEN_CONDITIONAL') and (c.review_date is null or c.review_date > ${at})) as current,
          bool_or(c.status = 'REVIEW_DUE' or c.status in ('GIVEN', 'GIVEN_CONDITIONAL') and c.review_date <= ${at}) as due
        from people p left join consents c on c.subject = p.id
        where $1 < $2 group by p.stage, p.id)
      select case stage when 'CHILD' then 'Children' when 'UNBORN' then 'Unborn' else 'Adults' end as label, array[
        ${state('current is true and objection is not true')},
        ${state('due is true and current is not true and objection is not true')},
        ${state('objection is true')},
        ${state('current is not true and due is not true and objection is not true')}] as counts
      from positions group by stage order by stage`,
  },
  {
    id: 'disclosed-and-withheld',
    title: 'What was shown and what was not, by class of data',
    unit: 'data subjects in requests',
    columns: ['Disclosed', 'Withheld', 'Source did not answer', 'Could not be decided'],
    totals: true,
    over: 'SUM',
    text: `${masks} select e.data_class as label, array[
        ${['DISCLOSED', 'WITHHELD', 'UNAVAILABLE', 'FAILED']
          .map((effect) => `coalesce(sum(m.times) filter (where e.effect = '${effect}'), 0)::int`)
          .join(', ')}] as counts
      from masks m join ledger.mask_entry e on e.mask = m.mask
      where e.data_class is not null and e.effect <> 'CHANGED' and ${decided} group by e.data_class order by e.data_class`,
  },
  {
    id: 'withheld-by-code',
    title: 'Why data was withheld',
    unit: 'data subjects in requests',
    columns: ['Withheld'],
    totals: true,
    over: 'SUM',
    text: `${masks} select e.code as label, array[sum(m.times)::int] as counts
      from masks m join ledger.mask_entry e on e.mask = m.mask
      where e.effect = 'WITHHELD' and ${decided} group by e.code order by sum(m.times) desc, e.code`,
  },
  {
    id: 'tier-by-category',
    title: 'Shown to others than its holder, by category and the recorded risk tier',
    unit: 'data subjects in requests',
    columns: ['Low', 'Moderate', 'High', 'None of their own'],
    totals: true,
    over: 'SUM',
    text: `with rows as materialized (
        select s.mask, s.facts, count(*) as times from ledger.subject s
        where s.recorded_at >= $1 and s.recorded_at < $2 and s.facts is not null group by s.mask, s.facts),
      tiers as materialized (
        select f.hash, coalesce(f.text::json #>> '{tier,tier}', 'NONE') as tier
        from ledger.facts f where f.hash in (select facts from rows))
      select e.data_class as label, array[${['LOW', 'MODERATE', 'HIGH', 'NONE']
        .map((tier) => `coalesce(sum(r.times) filter (where t.tier = '${tier}'), 0)::int`)
        .join(', ')}] as counts
      from rows r join tiers t on t.hash = r.facts join ledger.mask_entry e on e.mask = r.mask
      where e.effect = 'DISCLOSED' and e.data_class is not null and e.code not in ('INTERNAL', 'GOVERNANCE', 'IDENTITY')
      group by e.data_class order by e.data_class`,
  },
  {
    id: 'exceptions',
    title: 'Overrides and crises',
    unit: 'records',
    columns: ['Asked for or declared', 'Authorised', 'Rejected', 'Revoked'],
    totals: true,
    over: 'SUM',
    text: `select ground as label, array[${state(during('requested_at'))}, ${state(during('authorised_at'))},
        ${state(during('rejected_at'))}, ${state(during('revoked_at'))}] as counts
      from override group by ground
      union all select 'CRISIS', array[${state(during('from_at'))}, 0, 0, 0] from crisis order by 1`,
  },
  {
    id: 'request-to-disclosure',
    title: 'From asking to share without consent to the first disclosure, median',
    unit: 'hours',
    columns: ['To the decision', 'To the first disclosure'],
    totals: false,
    over: 'MONTH',
    countsCases: true,
    text: `with first as (
        select o.id, o.requested_at, coalesce(o.authorised_at, o.rejected_at) as decided,
          (select min(s.recorded_at) from ledger.mask_entry e join ledger.subject s on s.mask = e.mask
            where e.grounds ->> 'override' = o.id and e.effect = 'DISCLOSED') as shown
        from override o where o.requested_at >= $1 and o.requested_at < $2)
      select 'Overrides' as label, array[
        coalesce(percentile_cont(0.5) within group (order by extract(epoch from decided - requested_at) / 3600), 0),
        coalesce(percentile_cont(0.5) within group (order by extract(epoch from shown - requested_at) / 3600), 0),
        count(*)] as counts
      from first`,
  },
  {
    id: 'overdue',
    title: 'What is open, and what is overdue',
    unit: 'tasks',
    columns: ['Open', 'Overdue'],
    totals: true,
    over: 'END',
    text: `select kind as label, array[count(*)::int, ${state(`due_at <= ${at}`)}] as counts
      from task where opened_at < ${at} and (closed_at is null or closed_at >= ${at}) and $1 < $2 group by kind order by kind`,
  },
  {
    id: 'disputes',
    title: 'Disputes about consent that are not settled',
    unit: 'consents',
    columns: ['Up to 2 days', 'Up to 14 days', 'Longer'],
    totals: false,
    over: 'END',
    text: `select 'Disputed' as label, array[
        ${state(`recorded_at > ${at} - interval '2 days'`)},
        ${state(`recorded_at <= ${at} - interval '2 days' and recorded_at > ${at} - interval '14 days'`)},
        ${state(`recorded_at <= ${at} - interval '14 days'`)}] as counts
      from consent where status = 'DISPUTED' and recorded_at < ${at} and $1 < $2
        and (superseded_at is null or superseded_at >= ${at})`,
  },
  {
    id: 'findings',
    title: 'What reviews and complaints found',
    unit: 'findings',
    columns: ['Recorded', 'Closed'],
    totals: true,
    over: 'SUM',
    text: `select f.kind as label, array[${state(during('f.recorded_at'))}, count(s.finding)::int] as counts
      from finding f left join finding_step s on s.finding = f.id and s.step = 'CLOSED' and ${during('s.taken_at')}
      group by f.kind order by f.kind`,
  },
];
