import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fhir } from 'fhir';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerCommands } from '../../cli/ledger/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { createSealer, type Sealer } from '../../sealer/createSealer.ts';
import { folder } from '../../sealer/destinations/folder.ts';
import { newSealKey, readSealKey } from '../../sealer/sealKey.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { checkBalp } from './support/checkBalp.ts';

let stack: Stack;
let sealer: Sealer;
let home: string;
const key = newSealKey('harrow-vale');
const view =
  '{ family(id: "harrow-vale") { members { person { id socialCare { identity { name } attendance { id } } health { assessments { id } } } } } }';

beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
  home = mkdtempSync(join(tmpdir(), 'kinview-export-'));
  sealer = createSealer({
    databaseUrl: stack.databases.registry.options.connectionString!,
    origin: 'kinview/harrow-vale',
    key: readSealKey(key.secret),
    destinations: [folder(join(home, 'checkpoints'))],
    everyMs: 3_600_000,
    clock: stack.clock,
    logger: stack.logs.logger,
  });
  for (const [user, purpose] of [
    ['u-hv', 'PLANNING'],
    ['u-ed', 'SAFEGUARDING'],
    ['u-vcs', 'COORDINATION'],
    ['u-ds', 'CRIME_PREVENTION'],
  ])
    await stack.ask(user!, purpose!, view);
});
afterAll(async () => {
  await sealer.close();
  await stack.close();
  rmSync(home, { recursive: true });
});

async function kinview(user: string, ...args: string[]) {
  const said: string[] = [];
  const env = { KINVIEW_TOKEN: await stack.issuer.token(user) };
  const io = {
    env,
    folder: home,
    print: (text: string) => said.push(text),
    say: (text: string) => said.push(text),
  };
  const code = await runCommand(ledgerCommands, ['ledger', ...args], io);
  return { code, text: said.join('\n') };
}
const gateway = () => ['--gateway', new URL('/', stack.gateways[0]!).href];
const lines = (name: string) => readFileSync(join(home, name), 'utf8').trimEnd().split('\n');
const jsonLines = (name: string) => lines(name).map((line) => JSON.parse(line));

const exporting = (user: string, asked: string) => kinview(user, 'export', ...gateway(), ...asked.split(' '));

test('an auditor exports, verifies and proves a row by commands; the export is on the ledger that it exports', async () => {
  await sealer.round();
  const made = await kinview('u-aud', 'export', ...gateway(), '--to', 'ledger.ndjson');
  expect(made, made.text).toMatchObject({ code: 0 });
  const last = jsonLines('ledger.ndjson')
    .filter(({ kind }) => kind === 'operation')
    .at(-1);
  expect(last).toMatchObject({ operationName: 'exportLedger', requester: 'u-aud', purpose: 'AUDIT' });
  expect(made.text).toContain(last.operationId);
  const material = ['--export', 'ledger.ndjson', '--checkpoints', 'checkpoints', '--key', key.verifier];
  const verified = await kinview('u-aud', 'verify', ...material);
  expect(verified, verified.text).toMatchObject({ code: 0 });
  expect(verified.text).toContain('Whole: nothing was altered.');
  expect(verified.text).toContain('Exposed: 1 batch (1 row)');
  const maya = jsonLines('ledger.ndjson').find(
    ({ kind, subject }) => kind === 'subject' && subject === 'maya',
  );
  const proven = await kinview('u-aud', 'prove', '--row', `${maya.orderNo}.${maya.leaf}`, ...material);
  expect(proven, proven.text).toMatchObject({ code: 0 });
  const checked = await kinview('u-aud', 'check-proof', 'proof.json', '--key', key.verifier);
  expect(checked, checked.text).toMatchObject({ code: 0 });
  expect(checked.text).toContain('asked by "u-hv" (NHS-COMM, CLINICAL, PRACTITIONER) for PLANNING');
  const proof = readFileSync(join(home, 'proof.json'), 'utf8');
  for (const other of ['tyler', 'dana', 'jordan', 'harrow-vale"']) expect(proof).not.toContain(`"${other}`);
  const spoilt = await kinview('u-aud', 'check-proof', 'proof.json', '--key', newSealKey('x').verifier);
  expect(spoilt).toMatchObject({ code: 1, text: 'NOT PROVEN: the checkpoint is not signed by this key.' });
});

test('a spreadsheet has a line for each class of each person, refusals too, and nothing that runs', async () => {
  const made = await kinview('u-aud', 'export', ...gateway(), '--format', 'csv', '--to', 'all.csv');
  expect(made, made.text).toMatchObject({ code: 0 });
  const [head, ...rows] = lines('all.csv');
  expect(head!.trim().split(',').slice(0, 6)).toEqual([
    'row',
    'recordedAt',
    'operation',
    'requester',
    'organisation',
    'agency',
  ]);
  expect(rows.filter((row) => row.includes('tyler') && row.includes('ATTENDANCE_UPDATE'))).toHaveLength(3);
  expect(rows.some((row) => row.includes('REFUSED,PURPOSE_INCOMPATIBLE'))).toBe(true);
  expect(head).toContain(',basis,obligations,');
  expect(rows.some((row) => /Art 6\(1\)\(\w\) .*; .*NO_ONWARD_WITHOUT_ORIGINATOR/.test(row))).toBe(true);
  await exporting('u-aud', '--format csv --subject maya --requester u-ed --to maya.csv');
  const about = lines('maya.csv')
    .slice(1)
    .map((row) => row.split(','));
  expect(about.length).toBeGreaterThan(2);
  expect(new Set(about.map((row) => `${row[3]} ${row[11]}`))).toEqual(new Set(['u-ed maya']));
  const none = await exporting('u-aud', '--format csv --from 2030-01-01 --to none.csv');
  expect(none.code).toBe(0);
  expect(lines('none.csv')).toHaveLength(1);
});

test('who looked at a child finds whoever exported that child’s rows, and who tried to', async () => {
  const refused = await exporting('u-hv', '--format csv --subject maya --to no.csv');
  expect(refused).toMatchObject({ code: 4 });
  expect(refused.text).toContain('EXPORT_NOT_PERMITTED');
  const { rows } = await stack.databases.registry.query(
    `select o.requester, o.outcome, e.effect, e.fields from ledger.entry e join ledger.operation o using (order_no)
     where e.subject = 'maya' and o.operation_name = 'exportLedger' order by order_no`,
  );
  expect(rows).toEqual([
    { requester: 'u-aud', outcome: 'ANSWERED', effect: 'DISCLOSED', fields: ['export.csv'] },
    { requester: 'u-hv', outcome: 'REFUSED', effect: 'WITHHELD', fields: ['export.csv'] },
  ]);
});

test('what is asked wrongly is refused, and widens nothing', async () => {
  const headers = { authorization: `Bearer ${await stack.issuer.token('u-aud')}`, 'x-purpose': 'AUDIT' };
  const get = async (query: string, more: Record<string, string> = headers) => {
    const response = await fetch(new URL(`/ledger/export?${query}`, stack.gateways[0]), { headers: more });
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return `${response.status} ${body.errors[0]!.extensions.code}`;
  };
  for (const query of [
    'format=pdf',
    'format=csv&subjects=maya',
    'subject=maya',
    'format=csv&from=yesterday',
    'format=csv&subject=a&subject=b',
  ])
    expect(await get(query), query).toBe('400 EXPORT_MALFORMED');
  expect(await get('format=csv', {})).toBe('401 UNAUTHENTICATED');
  expect(await get('format=csv', { ...headers, 'x-purpose': 'SAFEGUARDING' })).toBe(
    '403 EXPORT_NOT_PERMITTED',
  );
});

test('AuditEvents are FHIR R4 by its structure definitions, and carry what IHE BALP asks for', async () => {
  const made = await kinview('u-aud', 'export', ...gateway(), '--format', 'fhir', '--to', 'events.ndjson');
  expect(made, made.text).toMatchObject({ code: 0 });
  const events = jsonLines('events.ndjson');
  const fhir = new Fhir();
  for (const event of events) {
    const { valid, messages } = fhir.validate(event, { errorOnUnexpected: true });
    expect(valid, `${JSON.stringify(messages)} ${JSON.stringify(event)}`).toBe(true);
    expect(checkBalp(event), JSON.stringify(event)).toEqual([]);
  }
  const { recorded: _recorded, ...undated } = events[0];
  for (const wrong of [
    undated,
    { ...events[0], action: 'X' },
    { ...events[0], shown: 'more' },
    { ...events[0], agent: 'one' },
  ])
    expect(fhir.validate(wrong, { errorOnUnexpected: true }).valid, JSON.stringify(wrong).slice(0, 80)).toBe(
      false,
    );
  expect(checkBalp({ ...events.find(({ meta }) => meta), agent: [] })).not.toEqual([]);
  const profiles = events.map(({ meta }) => meta?.profile[0].split('.').slice(4).join('.'));
  expect(new Set(profiles)).toEqual(new Set(['PrivacyDisclosure.Source', 'AuthZconsent', undefined]));
  const permits = events.filter(({ outcome, type }) => outcome === '0' && type.code === '110113');
  expect(permits.length).toBeGreaterThan(0);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  // What disclosed nothing is no disclosure; nobody is a patient who is not registered; no reason leaves.
  const partsOf = ({
    entity,
  }: {
    entity: { name?: string; detail?: { type: string; valueString: string }[] }[];
  }) => entity.flatMap(({ name, detail }) => (name === undefined ? [] : [{ name, detail: detail ?? [] }]));
  const shown = events.filter(({ type }) => type.code === '110106').flatMap(partsOf);
  expect(
    shown.filter(
      ({ name, detail }) =>
        name.endsWith('without a class') &&
        detail.some(({ valueString }) => valueString !== 'id' && valueString !== 'SHARED'),
    ),
  ).toEqual([]);
  expect(shown.some(({ detail }) => detail.some(({ type }) => type === 'basis'))).toBe(true);
  const closed = events.filter(({ subtype }) => subtype[0].code === 'WITHHELD');
  expect(closed.length).toBeGreaterThan(0);
  for (const { outcomeDesc, meta } of closed) {
    expect(meta).toBeUndefined();
    expect(outcomeDesc).toMatch(/^withheld: (NOT_SHARED|SHARE_WITH_ACTION|, )+$/);
  }
  const text = JSON.stringify(events);
  expect(text).not.toMatch(/ROLE_CEILING|CONSENT_WITHDRAWN|Query\.|Mutation\.|unknown:|problem/);
  expect(text).toContain('"THREAT"');
  expect(readFileSync(join(home, 'events.ndjson'), 'utf8')).not.toContain('Harrow-Vale');
});

test('a governance lead places and releases a legal hold by command; nobody else, about nobody unknown', async () => {
  const hold = (user: string, subject: string, ...more: string[]) =>
    kinview(user, 'hold', ...gateway(), '--subject', subject, '--reference', 'FAM-12', ...more);
  const odd = await kinview('u-gov', 'hold', ...gateway(), '--subject', 'maya', '--reference', 'a\u2028b');
  expect(odd.text).toContain('HOLD_MALFORMED');
  expect(await hold('u-gov', 'maya')).toMatchObject({ code: 0, text: '1 legal hold placed.' });
  expect((await hold('u-aud', 'maya')).text).toContain('HOLD_NOT_PERMITTED');
  expect((await hold('u-gov', 'nobody')).text).toContain('HOLD_MALFORMED');
  expect(await hold('u-gov', 'maya', '--release')).toMatchObject({ code: 0, text: '1 legal hold released.' });
  expect((await hold('u-gov', 'maya', '--release')).text).toContain('HOLD_UNKNOWN');
  const { rows } = await stack.databases.registry.query(
    `select e.code, o.requester, e.grounds #>> '{change,record}' as reference from ledger.entry e join ledger.operation o using (order_no)
     where e.subject = 'maya' and o.operation_name = 'changeLegalHold' order by order_no`,
  );
  expect(rows).toEqual([
    { code: 'LEGAL_HOLD_PLACED', requester: 'u-gov', reference: 'FAM-12' },
    { code: 'LEGAL_HOLD_RELEASED', requester: 'u-gov', reference: 'FAM-12' },
  ]);
});
