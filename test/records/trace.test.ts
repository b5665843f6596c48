import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import { readForReplay } from '../../records/ledger/readForReplay.ts';
import type { LedgerOperation } from '../../records/ledger/types.ts';
import { createReadDisclosures } from '../../records/trace/readDisclosures.ts';
import { readOperation } from '../../records/trace/readOperation.ts';
import type { DisclosureQuestion } from '../../records/trace/types.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { entryAbout, operationOn, socialWorker } from './support/operation.ts';

let registry: Registry;
/** As an auditor reads. */
function everything(options: Parameters<typeof createReadDisclosures>[0]) {
  const readDisclosures = createReadDisclosures(options);
  return (asked: Omit<DisclosureQuestion, 'reader'>) => readDisclosures({ ...asked, reader: null });
}

let read: ReturnType<typeof everything>;
const operations: LedgerOperation[] = [];
const recordedAt: number[] = [];

beforeAll(async () => {
  registry = await openRegistry();
  read = everything({ pool: registry.app });
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const readFacts = createReadFacts({ pool: registry.app });
  for (const id of ['u-sw', 'u-hv', 'u-sw', 'u-hv', 'u-sw']) {
    const requester = { ...socialWorker, id, organisation: id === 'u-sw' ? 'LA-A' : 'NHS-COMM' };
    const found = await readFacts(requester, { people: ['ana', 'ben'], families: [] });
    const plain = operationOn(found, registry.clock.now(), { requester });
    const operation = {
      ...plain,
      subjects: plain.subjects.map((one) =>
        one.subject === 'ana' ? { ...one, entries: [...one.entries, withheld, changed] } : one,
      ),
    };
    operations.push(operation);
    recordedAt.push((await writer.record(operation)).recorded!.recordedAt);
    // Months apart: the rows lie in several partitions, the last of them in the default one.
    registry.clock.advance(40 * 86_400_000 * (operations.length === 4 ? 20 : 1));
  }
  await writer.close();
});
afterAll(() => registry.close());

const withheld = entryAbout('ana', {
  source: 'health',
  dataClass: 'MEDICATION',
  effect: 'WITHHELD',
  code: 'ROLE_CEILING',
});
const changed = entryAbout('ana', {
  source: 'governance',
  dataClass: 'CONSENT_POSITION',
  effect: 'CHANGED',
});

const idsOf = (numbers: number[]) => numbers.map((number) => operations[number]!.operationId);

test('who saw which fields of a person, when and under what: newest first, changes and others left out', async () => {
  const page = await read({ subject: 'ana', first: 50 });
  expect(page.rows.map((row) => row.operationId)).toEqual(idsOf([4, 4, 3, 3, 2, 2, 1, 1, 0, 0]));
  expect(page.rows[1]).toEqual({
    cursor: expect.any(String),
    operationId: operations[4]!.operationId,
    recordedAt: recordedAt[4],
    requester: 'u-sw',
    organisation: 'LA-A',
    agency: 'SOCIAL_CARE',
    roleTier: 'CARE_MANAGER',
    function: 'PRACTITIONER',
    purpose: 'SAFEGUARDING',
    subject: 'ana',
    source: 'socialcare',
    dataClass: 'ATTENDANCE_UPDATE',
    controllers: ['SCHOOL'],
    fields: ['Attendance.on', 'Attendance.status'],
    effect: 'DISCLOSED',
    code: 'CONSENT',
    rule: 'P20',
    legalBasis: entryAbout('ana').legalBasis,
    obligations: entryAbout('ana').obligations,
    grounds: { consent: { id: 'consent-ana', version: 1 } },
  });
  expect(page).toMatchObject({ hasNextPage: false, endCursor: page.rows.at(-1)!.cursor });
});

test('every filter narrows, and they narrow together', async () => {
  const rowsOf = async (filter: object) => (await read({ subject: 'ana', first: 50, ...filter })).rows;
  expect((await rowsOf({ requester: 'u-hv' })).map((row) => row.operationId)).toEqual(idsOf([3, 3, 1, 1]));
  expect((await rowsOf({ organisation: 'NHS-COMM' })).map((row) => row.operationId)).toEqual(
    idsOf([3, 3, 1, 1]),
  );
  expect((await rowsOf({ source: 'health' })).map((row) => row.code)).toEqual(Array(5).fill('ROLE_CEILING'));
  expect((await rowsOf({ dataClass: 'ATTENDANCE_UPDATE' })).map((row) => row.effect)).toEqual(
    Array(5).fill('DISCLOSED'),
  );
  expect((await rowsOf({ effect: 'CHANGED' })).map((row) => row.dataClass)).toEqual(
    Array(5).fill('CONSENT_POSITION'),
  );
  const between = { from: recordedAt[1], to: recordedAt[3], effect: 'DISCLOSED' };
  expect((await rowsOf(between)).map((row) => row.operationId)).toEqual(idsOf([2, 1]));
  expect(await rowsOf({ ...between, requester: 'u-hv', dataClass: 'MEDICATION' })).toEqual([]);
  expect((await read({ subject: 'nobody', first: 50 })).rows).toEqual([]);
});

test('what masks say leads to rows of everybody: field, basis, consent, code', async () => {
  const idsAbout = async (filter: object) =>
    (await read({ first: 50, effect: 'DISCLOSED', ...filter })).rows.map(
      (row) => `${row.subject} ${row.code}`,
    );
  expect(await idsAbout({ consent: 'consent-ana' })).toEqual(Array(5).fill('ana CONSENT'));
  expect((await idsAbout({ field: 'Attendance' })).length).toBe(10);
  expect((await idsAbout({ field: 'Attendance.on', requester: 'u-hv' })).length).toBe(4);
  expect(await idsAbout({ field: 'Attendance.o' })).toEqual([]);
  expect((await idsAbout({ basis: 'CONSENT' })).length).toBe(10);
  expect((await idsAbout({ basis: 'Children Act 2004 s.10', organisation: 'LA-A' })).length).toBe(6);
  expect(await idsAbout({ basis: 'STATUTE' })).toEqual([]);
  expect(await idsAbout({ code: 'ROLE_CEILING', effect: null, purpose: 'SAFEGUARDING' })).toHaveLength(5);
  expect(await idsAbout({ code: 'ROLE_CEILING', effect: null, purpose: 'PLANNING' })).toEqual([]);
  expect(await idsAbout({ override: 'nobody-made' })).toEqual([]);
});

test('pages follow one another without a gap or a repetition, whichever way the rows are found', async () => {
  const small = { masks: 0, walkedRows: 3 };
  const readShort = everything({ pool: registry.app, limits: small });
  const byMasks = everything({ pool: registry.app, limits: { masks: 100, walkedRows: 1 } });
  const questions = [
    { by: read, asked: { subject: 'ana' } },
    { by: read, asked: { basis: 'CONSENT' } },
    { by: read, asked: {} },
    { by: byMasks, asked: { basis: 'CONSENT' } },
    { by: byMasks, asked: { consent: 'consent-ana', effect: 'DISCLOSED' as const } },
    { by: readShort, asked: { basis: 'CONSENT', dataClass: 'ATTENDANCE_UPDATE' } },
    { by: readShort, asked: { subject: 'ana', code: 'ROLE_CEILING' } },
  ];
  for (const { by, asked } of questions) {
    const whole = (await read({ ...asked, first: 50 })).rows;
    expect(whole.length).toBeGreaterThan(4);
    const paged = [];
    let page = await by({ ...asked, first: 2 });
    for (; ; page = await by({ ...asked, first: 2, after: page.endCursor })) {
      expect(page.rows.length).toBeLessThanOrEqual(2);
      paged.push(...page.rows);
      if (!page.hasNextPage) break;
    }
    expect(paged).toEqual(whole);
  }
});

test('a cursor or a page size that is none is refused with its code', async () => {
  for (const after of ['nonsense', Buffer.from('1.1; drop').toString('base64url')]) {
    await expect(read({ subject: 'ana', first: 3, after })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  }
  for (const first of [0, 201, 1.5]) {
    await expect(read({ subject: 'ana', first })).rejects.toMatchObject({ code: 'PAGE_SIZE_INVALID' });
  }
});

test('what a decision was taken from comes back as it was, for taking it again', async () => {
  const [first] = operations;
  const decisions = await readForReplay(registry.app, first!.operationId);
  expect(decisions).toHaveLength(first!.subjects.flatMap(({ entries }) => entries).length);
  const subject = first!.subjects.find((one) => one.subject === 'ana')!;
  expect(decisions.find((one) => one.subject === 'ana')).toEqual({
    operationId: first!.operationId,
    outcome: 'ANSWERED',
    fields: ['Attendance.on', 'Attendance.status'],
    legalBasis: entryAbout('ana').legalBasis,
    obligations: entryAbout('ana').obligations,
    grounds: { consent: { id: 'consent-ana', version: 1 } },
    agreementVersion: 'v1',
    requester: first!.requester,
    purpose: 'SAFEGUARDING',
    decidedAt: Math.trunc(first!.decidedAt),
    subject: 'ana',
    facts: JSON.parse(subject.decidedOn!.text),
    source: 'socialcare',
    dataClass: 'ATTENDANCE_UPDATE',
    controllers: ['SCHOOL'],
    effect: 'DISCLOSED',
    code: 'CONSENT',
    rule: 'P20',
    evidence: 'WHOLE',
  });
  expect(await readForReplay(registry.app, crypto.randomUUID())).toEqual([]);
});

test('an operation comes back as a whole, with what it withheld', async () => {
  const [first] = operations;
  const found = await readOperation(registry.app, first!.operationId, null);
  expect(found).toMatchObject({ outcome: 'ANSWERED', parts: [], agreementVersion: 'v1', requester: 'u-sw' });
  expect(found!.rows.map((row) => `${row.subject} ${row.effect}`)).toEqual([
    'ana DISCLOSED',
    'ana WITHHELD',
    'ana CHANGED',
    'ben DISCLOSED',
  ]);
  expect(await readOperation(registry.app, crypto.randomUUID(), null)).toBeNull();
  expect(await readOperation(registry.app, 'no id at all', null)).toBeNull();
});

test('partitions are made ahead; what nobody made one for is not lost', async () => {
  const { rows } = await registry.owner.query(
    `select tableoid::regclass::text as part, count(*)::int as rows from ledger.operation group by 1 order by 1`,
  );
  expect(rows.map((row) => row.part)).toContain('ledger.operation_other');
  expect(rows.reduce((sum, row) => sum + row.rows, 0)).toBe(5);
  const made = async (first: string) =>
    (await registry.app.query('select ledger.make_partitions($1, 1) as made', [first])).rows[0].made;
  expect(await made('2031-01-15')).toBe(4);
  expect(await made('2031-01-15')).toBe(0);
  // The month that the default partition already holds rows of stays there.
  const late = new Date(recordedAt[4]!).toISOString().slice(0, 10);
  expect(await made(late)).toBe(2);
});

test('a page is found by the index, not by reading the ledger through', async () => {
  await registry.owner.query(`insert into ledger.subject select order_no, leaf + 1000 + n, operation, recorded_at,
    'other-' || n, epoch, facts, mask from ledger.subject, generate_series(1, 2000) n`);
  await registry.owner.query('analyze ledger.subject, ledger.mask_entry');
  const { rows } = await registry.owner.query(
    `explain select * from ledger.entry e where subject = 'ana' order by order_no desc, leaf desc, position desc limit 50`,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('subject_order_no_leaf');
  expect(plan).not.toMatch(/Seq Scan on subject_2026_03/);
});
