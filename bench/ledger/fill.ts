import type { Pool } from '../../database/openPool.ts';

export interface Filled {
  readonly people: number;
  readonly masks: number;
  readonly operations: number;
  /** Data subjects' rows. */
  readonly rows: number;
  /** What reads as disclosures: rows times the entries of their masks. */
  readonly entries: number;
  readonly seconds: number;
}

const PEOPLE = 20_000;
const MASKS_OF_EACH = 4;
const ENTRIES = 20;
const SUBJECTS = 5;

/**
 * Fills an empty ledger by SQL: a year of family views of five people, twenty entries for each. Children are asked about
 * by a power law (the hottest in a twelfth of all rows), some fields stand in every mask, an override in one of a
 * thousand masks.
 */
export async function fill(owner: Pool, entries: number): Promise<Filled> {
  const started = performance.now();
  const operations = Math.ceil(entries / ENTRIES / SUBJECTS);
  await owner.query(`select ledger.make_partitions('2026-01-01', 12)`);
  await owner.query(people, [PEOPLE]);
  await owner.query(masks, [PEOPLE * MASKS_OF_EACH]);
  await owner.query(maskEntries, [PEOPLE * MASKS_OF_EACH, ENTRIES, MASKS_OF_EACH]);
  await owner.query(batches, [operations, SUBJECTS]);
  await owner.query(operationRows, [operations, SUBJECTS]);
  await owner.query(subjectRows, [operations, SUBJECTS, PEOPLE, MASKS_OF_EACH]);
  await owner.query(`select setval('order_no', $1)`, [operations + 1]);
  await owner.query('vacuum analyze');
  const { rows } = await owner.query<{ rows: number; entries: number }>(
    `select count(*)::int as rows, (count(*) * $1)::int as entries from ledger.subject`,
    [ENTRIES],
  );
  const seconds = Math.round((performance.now() - started) / 1_000);
  return { people: PEOPLE, masks: PEOPLE * MASKS_OF_EACH, operations, ...rows[0]!, seconds };
}

const people = `
  with made as (insert into person (id, stage) select 'p' || n, case when n % 2 = 0 then 'CHILD' else 'ADULT' end
    from generate_series(0, $1::int - 1) n returning id)
  select count(*) from made`;

const maskHash = (n: string) => `sha256(convert_to('mask ' || (${n})::text, 'UTF8'))`;

const masks = `insert into ledger.mask select ${maskHash('n')}, '[]' from generate_series(0, $1::int - 1) n`;

/** $1 masks, $2 entries of each, $3 masks of each person. */
const maskEntries = `
  insert into ledger.mask_entry
  select ${maskHash('m')}, e, (array['socialcare', 'health', 'police'])[e % 3 + 1],
    (array['IDENTITY_DETAIL', 'ATTENDANCE_UPDATE', 'KEY_CONTACT', 'APPOINTMENT_SCHEDULE', 'FUNCTIONAL_CONCERN',
      'ENGAGEMENT_ISSUE', 'SUPPORT_INSTRUCTION', 'RISK_ALERT', 'CRISIS_PLAN', 'PROTECTION_STATUS', 'SAFEGUARDING_INCIDENT',
      'INCIDENT_PATTERN', 'ASSESSMENT_SUMMARY', 'MEDICATION', 'DIAGNOSIS', 'SENSITIVE_SERVICE', 'ADDRESS', 'MEMBERSHIP',
      'OUTCOME_DATA', 'PLAN_REVIEW'])[e + 1],
    case when shown then 'DISCLOSED' else 'WITHHELD' end,
    case when m % 1000 = 7 and e = 12 then 'OVERRIDE' when e in (0, 16, 17) then 'IDENTITY' when e in (7, 8, 9) then 'DUTY'
      when shown then 'CONSENT' when e in (12, 13, 14) then 'ROLE_CEILING' else 'CONSENT_NOT_SPECIFIC' end,
    'P20', array['LA-A'], array['field' || e || '.first', 'field' || e || '.second', 'hot.name'],
    case when shown then json_build_object('article6', 'Art 6(1)(e) public task', 'specialCategory', null, 'gateway',
      case when e in (7, 8, 9) then 'STATUTE' else 'CONSENT' end, 'statutory', json_build_array('Children Act 2004 s.10')) end,
    '[]', case when m % 1000 = 7 and e = 12 then json_build_object('override', 'override-' || m)
      when shown and e not in (0, 7, 8, 9, 16, 17) then
        json_build_object('consent', json_build_object('id', 'consent-p' || m / $3::int, 'version', 1))
      else '{}' end
  from generate_series(0, $1::int - 1) m, generate_series(0, $2::int - 1) e,
    lateral (select e < 10 or e in (16, 17) or m % 1000 = 7 and e = 12 as shown) s`;

/** A view every few minutes of the year; $1 operations. */
const moment = `timestamptz '2026-01-01' + (n::float8 / $1::int) * interval '360 days'`;

const batches = `
  insert into ledger.batch select n, '00000000-0000-4000-8000-000000000000', n, $2::int + 1, sha256(int8send(n)),
    sha256(int8send(n - 1)), sha256(int8send(n)), ${moment} from generate_series(1::bigint, $1::int) n`;

const operationRows = `
  insert into ledger.operation
  select n, 0, $2::int, ${moment}, md5('operation ' || n)::uuid, 'u-' || floor(2000 * power(random(), 3))::int,
    (array['LA-A', 'LA-B', 'NHS-COMM', 'NHS-ACUTE', 'POLICE-X', 'SCHOOL', 'CHARITY', 'NHS-MH'])[1 + floor(8 * power(random(), 2))::int],
    'SOCIAL_CARE', 'CARE_MANAGER', 'PRACTITIONER', (array['SAFEGUARDING', 'COORDINATION', 'PLANNING'])[1 + n % 3],
    ${moment}, null, '2026-1', 's1', null, repeat('d', 64), 'ANSWERED', null
  from generate_series(1::bigint, $1::int) n`;

const subjectRows = `
  insert into ledger.subject
  select n, leaf, 0, ${moment}, 'p' || person, 1, null, ${maskHash('person * $4::int + variant')}
  from generate_series(1::bigint, $1::int) n, generate_series(1, $2::int) leaf,
    lateral (select floor($3::int * power(random(), 4))::int as person, floor($4::int * random())::int as variant
      where n + leaf > 0) drawn`;
