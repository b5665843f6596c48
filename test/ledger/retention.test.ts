import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerCommands } from '../../cli/ledger/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { exportText } from '../../records/export/exportText.ts';
import { inSnapshot } from '../../records/export/inSnapshot.ts';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import type { LedgerWriter } from '../../records/ledger/types.ts';
import { changeLegalHold } from '../../records/retention/legalHolds.ts';
import type { Sealer } from '../../sealer/createSealer.ts';
import { verifyLedger } from '../../verifier/verifyLedger.ts';
import { entryAbout, operationOn, socialWorker } from '../records/support/operation.ts';
import { openLedger, type SealedLedger } from './support/sealedLedger.ts';

let ledger: SealedLedger;
let sealer: Sealer;
let writer: LedgerWriter;
const leads = { ...socialWorker, id: 'u-gl', function: 'GOVERNANCE_LEAD' } as const;

beforeAll(async () => {
  ledger = await openLedger();
  const { owner, clock } = ledger.registry;
  clock.set(Date.parse('2026-01-15T09:00:00Z'));
  await owner.query("insert into agreement_in_force (version) values ('2026-1')");
  await owner.query("select ledger.make_partitions('2026-01-01', 6)");
  sealer = ledger.sealer();
  await sealer.round();
  writer = ledger.writer();
  for (const month of ['2026-01', '2026-02', '2026-03', '2026-04']) {
    clock.set(Date.parse(`${month}-15T09:00:00Z`));
    await record('ATTENDANCE_UPDATE');
    await record('RISK_ALERT');
    await sealer.round();
  }
});
afterAll(() => ledger.close());

async function record(dataClass: string): Promise<void> {
  const { app, clock } = ledger.registry;
  const found = await createReadFacts({ pool: app })(socialWorker, { people: ['ana', 'ben'], families: [] });
  const operation = operationOn(found, clock.now(), { agreementVersion: '2026-1' });
  const subjects = operation.subjects.map((subject) => ({
    ...subject,
    entries: [entryAbout(subject.subject, { dataClass: dataClass as never })],
  }));
  const { recorded } = await writer.record({ ...operation, subjects });
  expect(recorded).toBeDefined();
}

async function kinview(...args: string[]) {
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const env = { DATABASE_URL: ledger.registry.url, KINVIEW_SEAL_PUBLIC_KEY: ledger.key.verifier };
  const code = await runCommand(ledgerCommands, ['ledger', ...args], {
    env,
    folder: ledger.home,
    print,
    say: print,
  });
  return { code, text: said.join('\n') };
}

/** The clock of the database, as the command line sees it: in the ledger's own time nothing is two years old. */
async function years(years: number): Promise<void> {
  const { owner } = ledger.registry;
  const { rows } = await owner.query('select current_database() as name');
  const ms = Math.round(Date.parse('2026-04-15T09:00:00Z') - Date.now() + years * 365.25 * 86_400_000);
  await owner.query(`alter database "${rows[0].name}" set kinview.clock_offset_ms = '${ms}'`);
}

async function exportLive(name: string): Promise<string> {
  const file = join(ledger.home, name);
  const asked = { format: 'ndjson', filter: {}, at: ledger.registry.clock.now(), site: 'kinview' } as const;
  let text = '';
  for await (const part of inSnapshot(ledger.registry.owner, (client) => exportText(client, asked)))
    text += part;
  writeFileSync(file, text);
  return file;
}

const verify = (...exports: string[]) =>
  verifyLedger({ exports, checkpoints: [ledger.checkpoints], publicKey: ledger.key.verifier });

test('a month is archived when its time online is over, and not before', async () => {
  expect(await kinview('archive', '--month', '2026-02', '--to', 'archive')).toMatchObject({
    code: 1,
    text: expect.stringContaining('MONTH_NOT_OVER'),
  });
  await years(2);
  const made = await kinview('archive', '--month', '2026-02', '--to', 'archive');
  expect(made, made.text).toMatchObject({ code: 0 });
  const tables = await ledger.registry.owner.query(
    `select relname from pg_class where relnamespace = 'ledger'::regnamespace and relname ~ '^(operation|subject)_2026_0[1-4]$' order by 1`,
  );
  expect(tables.rows.map(({ relname }) => relname)).toEqual([
    'operation_2026_03',
    'operation_2026_04',
    'subject_2026_03',
    'subject_2026_04',
  ]);
  expect(await kinview('archive', '--month', '2026-02', '--to', 'again')).toMatchObject({
    code: 1,
    text: expect.stringContaining('NOTHING_TO_ARCHIVE'),
  });
});

test('archived rows verify by themselves, with what came after, and what came after without them', async () => {
  const archive = join(ledger.home, 'archive', 'ledger-2026-02.ndjson');
  const live = await exportLive('live.ndjson');
  expect(await verify(archive)).toMatchObject({ rows: 12, batches: 4 });
  expect(
    (
      await verifyLedger({
        exports: [archive],
        checkpoints: [join(ledger.home, 'archive', 'checkpoints')],
        publicKey: ledger.key.verifier,
      })
    ).faults,
  ).toEqual([]);
  expect(await verify(archive, live)).toMatchObject({ faults: [], rows: 24, last: { size: 8 } });
  expect(await verify(live)).toMatchObject({ faults: [], rows: 12, last: { size: 8 } });
  const text = readFileSync(archive, 'utf8');
  const spoilt = join(ledger.home, 'spoilt.ndjson');
  writeFileSync(spoilt, text.replace('"requester":"u-sw"', '"requester":"u-pc"'));
  expect((await verify(spoilt, live)).faults[0]).toMatchObject({ code: 'EDITED' });
  await record('ATTENDANCE_UPDATE');
  await sealer.round();
  expect(await verify(archive, await exportLive('later.ndjson'))).toMatchObject({ faults: [], rows: 27 });
});

test('what was shown is disposed of class by class when its time is over, but not of whom a legal hold protects', async () => {
  const { owner, clock } = ledger.registry;
  const held = { subject: 'ben', reference: 'FAM-12' };
  const services = { pool: owner, chain: '00000000-0000-4000-8000-000000000001', clock };
  expect(await changeLegalHold(services, leads, { ...held, isRelease: false })).toBe(1);
  const archive = join('archive', 'ledger-2026-02.ndjson');
  const classesIn = (name: string) =>
    readFileSync(join(ledger.home, name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"kind":"mask"'))
      .flatMap((line) => (JSON.parse(line).text ? JSON.parse(JSON.parse(line).text) : []))
      .map(({ dataClass, grounds }) => `${dataClass} ${grounds.consent.id}`)
      .sort();
  const all = [
    'ATTENDANCE_UPDATE consent-ana',
    'ATTENDANCE_UPDATE consent-ben',
    'RISK_ALERT consent-ana',
    'RISK_ALERT consent-ben',
  ];
  const dispose = async (to: string) => {
    const made = await kinview('dispose', '--archive', archive, '--to', to);
    expect(made, made.text).toMatchObject({ code: 0 });
    return classesIn(to);
  };
  expect(await dispose('after7.ndjson')).toEqual(all);
  await years(9);
  expect(await dispose('after9.ndjson')).toEqual(all.slice(1));
  await years(36);
  expect(await dispose('after36.ndjson')).toEqual(all.filter((text) => text.endsWith('ben')));
  expect(await changeLegalHold(services, leads, { ...held, isRelease: true })).toBe(1);
  expect(await dispose('released.ndjson')).toEqual([]);
  expect(await verify(join(ledger.home, 'released.ndjson'))).toMatchObject({ rows: 12, disposedMasks: 4 });
  expect(
    (await verify(join(ledger.home, 'released.ndjson'))).faults.filter(({ code }) => code !== 'TRUNCATED'),
  ).toEqual([]);
  const { rows } = await owner.query(
    "select code from ledger.entry where code like 'LEGAL_HOLD%' order by order_no",
  );
  expect(rows.map(({ code }) => code)).toEqual(['LEGAL_HOLD_PLACED', 'LEGAL_HOLD_RELEASED']);
});

test('partitions are made ahead by the sealer', async () => {
  ledger.registry.clock.set(Date.parse('2031-06-01T00:00:00Z'));
  const later = ledger.sealer();
  await later.round();
  const { rows } = await ledger.registry.owner.query(`select to_regclass('ledger.subject_2032_05') as made`);
  expect(rows[0].made).not.toBeNull();
  expect(readdirSync(ledger.checkpoints).length).toBeGreaterThan(5);
});
