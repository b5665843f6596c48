import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeLegalHold, readHeld } from '../../records/retention/legalHolds.ts';
import { newSealKey } from '../../sealer/sealKey.ts';
import { describe } from '../../verifier/describe.ts';
import { type Material, verifyLedger } from '../../verifier/verifyLedger.ts';
import { socialWorker } from '../records/support/operation.ts';
import { classesIn, type LedgerOfMonths, openLedgerOfMonths } from './support/ledgerOfMonths.ts';
import { runLedgerCommand } from './support/runLedgerCommand.ts';
import type { SealedLedger } from './support/sealedLedger.ts';

let months: LedgerOfMonths;
let ledger: SealedLedger;
const leads = { ...socialWorker, id: 'u-gl', function: 'GOVERNANCE_LEAD' } as const;

beforeAll(async () => {
  months = await openLedgerOfMonths();
  ledger = months.ledger;
});
afterAll(() => ledger.close());

const kinview = (...args: string[]) => runLedgerCommand(ledger, args);
const verify = (...exports: string[]) => verifyWith({}, ...exports);
const verifyWith = (more: Partial<Material>, ...exports: string[]) =>
  verifyLedger({ exports, checkpoints: [ledger.checkpoints], publicKey: ledger.key.verifier, ...more });

test('a month is archived when its time online is over, and not before', async () => {
  const asked = ['archive', '--month', '2026-02', '--to', 'archive'];
  expect((await kinview(...asked)).text).toContain('MONTH_NOT_OVER');
  await months.years(2);
  // What failed leaves nothing under an archive's name.
  const failed = await kinview(...asked, '--key', newSealKey('other').verifier);
  expect(failed.text).toContain('ARCHIVE_NOT_WHOLE');
  expect(readdirSync(join(ledger.home, 'archive'))).not.toContain('ledger-2026-02.ndjson');
  const made = await kinview(...asked);
  expect(made, made.text).toMatchObject({ code: 0 });
  const tables = await ledger.registry.owner.query(
    `select relname from pg_class where relnamespace = 'ledger'::regnamespace and relname ~ '^(operation|subject)_2026_0[1-4]$' order by 1`,
  );
  expect(tables.rows.map(({ relname }) => relname).join(' ')).toBe(
    'operation_2026_03 operation_2026_04 subject_2026_03 subject_2026_04',
  );
  expect(await kinview('archive', '--month', '2026-02', '--to', 'again')).toMatchObject({
    code: 1,
    text: expect.stringContaining('NOTHING_TO_ARCHIVE'),
  });
});

test('archived rows verify by themselves, with what came after, and what came after without them', async () => {
  const archive = join(ledger.home, 'archive', 'ledger-2026-02.ndjson');
  // That it was archived is on the ledger, too.
  await months.sealer.round();
  const live = await months.exportLive('live.ndjson');
  expect(await verify(archive)).toMatchObject({ rows: 12, batches: 4 });
  expect(
    (
      await verifyLedger({
        exports: [archive],
        checkpoints: [join(ledger.home, 'archive', 'checkpoints')],
        publicKey: ledger.key.verifier,
        ends: 4,
      })
    ).faults,
  ).toEqual([]);
  // With checkpoints of a later time, too: what follows is in another file, and only whoever verifies knows that.
  expect(await verifyWith({ ends: 4 }, archive)).toMatchObject({ verdict: 'WHOLE', last: { size: 4 } });
  expect(await verify(archive)).toMatchObject({ verdict: 'NOT_WHOLE' });
  expect(await verify(archive, live)).toMatchObject({ faults: [], rows: 26, last: { size: 9 } });
  const begun = { rows: 14, last: { size: 9 } };
  expect(await verifyWith({ begins: 4 }, live)).toMatchObject({ ...begun, faults: [], begins: 4 });
  const missing = { code: 'ARCHIVE_MISSING', at: 'leaf 0' };
  expect(await verify(live)).toMatchObject({ ...begun, faults: [missing] });
  expect(await verifyWith({ begins: 2 }, live)).toMatchObject({ faults: [missing] });
  const text = readFileSync(archive, 'utf8');
  const spoilt = join(ledger.home, 'spoilt.ndjson');
  writeFileSync(spoilt, text.replace('"requester":"u-sw"', '"requester":"u-pc"'));
  expect((await verify(spoilt, live)).faults[0]).toMatchObject({ code: 'EDITED' });
  // The facts that decisions rested on are in an archive, and are looked at, too.
  const [facts] = /^.*"kind":"facts".*\n/m.exec(text) as unknown as [string];
  expect(describe(await verifyWith({ ends: 4 }, archive))).toMatch(/\d+ texts of facts .* compared/);
  for (const [change, code] of [
    ['', 'DELETED'],
    [facts.replace('ana', 'ann'), 'EDITED'],
    [facts.replace(/"text":.*/, '"text":null}'), 'DELETED'],
    [facts + facts, 'INSERTED'],
  ] as const) {
    writeFileSync(
      spoilt,
      text.replace(facts, () => change),
    );
    expect((await verifyWith({ ends: 4 }, spoilt)).faults.map((fault) => fault.code)).toContain(code);
  }
  await months.record('ATTENDANCE_UPDATE');
  await months.sealer.round();
  expect(await verify(archive, await months.exportLive('later.ndjson'))).toMatchObject({
    faults: [],
    rows: 29,
  });
});

test('what was shown is disposed of class by class when its time is over, but not of whom a legal hold protects', async () => {
  const { owner, clock } = ledger.registry;
  const held = { subject: 'ben', reference: 'FAM-12' };
  const services = { pool: owner, chain: '00000000-0000-4000-8000-000000000001', clock };
  expect(await changeLegalHold(services, leads, { ...held, isRelease: false })).toBe(1);
  const archive = join('archive', 'ledger-2026-02.ndjson');
  const all = [
    'ATTENDANCE_UPDATE consent-ana',
    'ATTENDANCE_UPDATE consent-ben',
    'RISK_ALERT consent-ana',
    'RISK_ALERT consent-ben',
  ];
  const dispose = async (to: string) => {
    const made = await kinview('dispose', '--archive', archive, '--to', to);
    expect(made, made.text).toMatchObject({ code: 0 });
    return classesIn(join(ledger.home, to));
  };
  expect(await dispose('after7.ndjson')).toEqual(all);
  await months.years(9);
  expect(await dispose('after9.ndjson')).toEqual(all.slice(1));
  await months.years(36);
  expect(await dispose('after36.ndjson')).toEqual(all.filter((text) => text.endsWith('ben')));
  // A family's hold is one on whoever was a member once, and a person's one on their families.
  await owner.query(`insert into family (id, lead_organisation) values ('once', 'LA-A'); insert into membership
    values ('m', 'once', 'ana', 'CHILD', false, 'BIRTH_RECORD', '2026-01-01', 'u-sw', 'LA-A', now(), 'u-sw', now())`);
  const once = { subject: 'once', reference: 'FAM-13' };
  expect(await changeLegalHold(services, leads, { ...once, isRelease: false })).toBe(1);
  expect(await readHeld(owner)).toEqual(new Set(['once', 'ana', 'ben', 'f']));
  expect(await changeLegalHold(services, leads, { ...once, isRelease: true })).toBe(1);
  expect(await readHeld(owner)).toEqual(new Set(['ben', 'f']));
  expect(await changeLegalHold(services, leads, { ...held, isRelease: true })).toBe(1);
  expect(await dispose('released.ndjson')).toEqual([]);
  expect(await verify(join(ledger.home, 'released.ndjson'))).toMatchObject({ rows: 12, disposedMasks: 4 });
  // Texts may be missing where the ledger says so of the very file, or where whoever verifies takes it so.
  const released = join(ledger.home, 'released.ndjson');
  const withoutText = { code: 'DELETED', at: expect.stringMatching(/^row /) };
  const except = async (more: Partial<Material>, ...exports: string[]) =>
    (await verifyWith(more, ...exports)).faults;
  const own = { checkpoints: [join(ledger.home, 'archive', 'checkpoints')], ends: 4 };
  expect(await except(own, released)).toMatchObject([withoutText]);
  expect(await except({ ...own, acceptDisposed: true }, released)).toEqual([]);
  // A row that no checkpoint covers yet could have been written by whoever took the texts out.
  const early = await months.exportLive('early.ndjson');
  expect(await except({ windowMs: Number.POSITIVE_INFINITY }, released, early)).toMatchObject([withoutText]);
  await months.sealer.round();
  const live = await months.exportLive('after.ndjson');
  expect(await except({}, released, live)).toEqual([]);
  const told = await verifyWith({}, released, live);
  expect(told.disposed).toMatchObject([{ by: { at: expect.stringMatching(/^row /) } }]);
  expect(describe(told)).toMatch(
    /rows recorded from 2026-01-15.* to 2026-02-15.*: disposed of 20\d\d-.*, as row /,
  );
  expect(await except({ keptYears: 40 }, released, live)).toMatchObject([withoutText]);
  const forged = join(ledger.home, 'forged.ndjson');
  const strip = (text: string) =>
    text.replace(/("kind":"mask","hash":"\w+",)"text":.*$/m, '$1"text":null,"entries":null}');
  writeFileSync(forged, strip(readFileSync(join(ledger.home, 'after7.ndjson'), 'utf8')));
  expect(await except({}, forged, live)).toMatchObject([withoutText]);
  writeFileSync(forged, strip(readFileSync(live, 'utf8')));
  expect(await except({ begins: 4 }, forged)).toMatchObject([withoutText]);
});

test('that rows were archived, and texts disposed of, is on the ledger itself: which file, which copy, how much', async () => {
  const sha = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(ledger.home, name)))
      .digest('hex');
  const archive = sha('archive/ledger-2026-02.ndjson');
  const { rows } = await ledger.registry.owner.query(
    `select e.code, e.grounds -> 'change' ->> 'record' as record, (e.grounds -> 'change' ->> 'after')::int as count,
       o.requester like 'login:_%' as "isNamed", o.function
     from ledger.entry e join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation
     where e.subject = 'ledger:archives' order by e.order_no`,
  );
  const by = { isNamed: true, function: 'OPERATOR' };
  const step = (code: string, record: string, count: number) => ({ code, record, count, ...by });
  expect(rows).toEqual([
    step('LEDGER_ARCHIVED', `2026-02 ${archive}`, 12),
    step('LEDGER_DISPOSED', `${archive} ${sha('after7.ndjson')}`, 0),
    step('LEDGER_DISPOSED', `${archive} ${sha('after9.ndjson')}`, 1),
    step('LEDGER_DISPOSED', `${archive} ${sha('after36.ndjson')}`, 3),
    step('LEDGER_DISPOSED', `${archive} ${sha('released.ndjson')}`, 6),
  ]);
  const asked = 'dispose --archive archive/ledger-2026-02.ndjson --to released.ndjson';
  expect(await kinview(...asked.split(' '))).toMatchObject({
    code: 1,
    text: expect.stringContaining('FILE_EXISTS'),
  });
});

test('a row is proven after it went into an archive, and after its text was disposed of; else it is said what is needed', async () => {
  await months.sealer.round();
  const live = await months.exportLive('proving.ndjson');
  const rowsIn = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"kind":"subject"'))
      .map((line) => JSON.parse(line))
      .map(({ orderNo, leaf }) => `${orderNo}.${leaf}`);
  const archive = join(ledger.home, 'archive', 'ledger-2026-02.ndjson');
  const prove = async (row: string, ...exports: string[]) => {
    const named = exports.flatMap((file) => ['--export', file]);
    const made = await kinview('prove', '--row', row, ...named, '--checkpoints', 'checkpoints');
    return made.code === 0 ? kinview('check-proof', 'proof.json') : made;
  };
  const [old] = rowsIn(archive) as [string];
  const [young] = rowsIn(live) as [string];
  expect(await prove(old, archive)).toMatchObject({ code: 0, text: expect.stringContaining('ATTENDANCE') });
  const disposed = await prove(old, 'released.ndjson');
  expect(disposed).toMatchObject({ code: 0, text: expect.stringContaining('disposed of when its time') });
  expect(disposed.text).toContain('asked by "u-sw"');
  expect(await prove(young, live)).toMatchObject({ code: 0 });
  expect(await prove(young, archive, live)).toMatchObject({ code: 0 });
  expect(await prove(old, live)).toMatchObject({
    code: 3,
    text: expect.stringMatching(/ROW_UNKNOWN.*begins at leaf 4.*--export/s),
  });
  const consistency = (...exports: string[]) =>
    kinview(
      ...['prove-consistency', '--from', '2', '--until', '5', '--checkpoints', 'checkpoints'],
      ...exports.flatMap((file) => ['--export', file]),
    );
  expect(await consistency(live)).toMatchObject({
    code: 3,
    text: expect.stringContaining('EXPORT_ANCHORED'),
  });
  expect(await consistency(archive, live)).toMatchObject({ code: 0 });
  expect(await kinview('check-proof', 'consistency.json')).toMatchObject({ code: 0 });
  const altered = join(ledger.home, 'altered.ndjson');
  writeFileSync(altered, readFileSync(live, 'utf8').replaceAll('"requester":"u-sw"', '"requester":"u-pc"'));
  expect(await prove(young, altered)).toMatchObject({
    code: 3,
    text: expect.stringContaining('ROW_ALTERED'),
  });
  const told = await kinview('verify', '--export', live, '--checkpoints', 'checkpoints');
  expect(told.text).toContain('Not looked at: the 4 batches before');
});

test('partitions are made ahead by the sealer', async () => {
  ledger.registry.clock.set(Date.parse('2031-06-01T00:00:00Z'));
  const later = ledger.sealer();
  await later.round();
  const { rows } = await ledger.registry.owner.query(`select to_regclass('ledger.subject_2032_05') as made`);
  expect(rows[0].made).not.toBeNull();
  expect(readdirSync(ledger.checkpoints).length).toBeGreaterThan(5);
});
