import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinview-detectors-'));
const matchKey = randomBytes(32);
const query = '{ person(id: "jordan") { health { riskAlerts { description } assessments { summary } } } }';
let stack: Stack;
let change: ReturnType<typeof createChange>;
const leads = new Map<string, string>();

beforeAll(async () => {
  const detectors = harrowVale2026.detectors.map((one) =>
    one.detector === 'BURST' ? { ...one, atLeast: 4 } : one,
  );
  stack = await startStack({
    agreement: readAgreement({ ...harrowVale2026, detectors }),
    staffMarks: join(folder, 'marks.ndjson'),
    matchKey,
  });
  change = createChange(stack);
  await given();
  for (const [organisation, agency] of [
    ['LA-B', 'SOCIAL_CARE'],
    ['POLICE-X', 'POLICE'],
  ] as const) {
    const id = `u-lead-${organisation}`;
    const claims = {
      name: id,
      organisation,
      agency,
      role_tier: 'CARE_MANAGER',
      function: 'SAFEGUARDING_LEAD',
    };
    leads.set(id, await stack.issuer.token(id, { claims }));
  }
});
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});

const given = () =>
  givenHarrowVale(stack, (h) => h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg'));

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly practitioner: string | null;
  readonly record: string | null;
}

async function told(user: string, purpose = 'SAFEGUARDING'): Promise<Told[]> {
  const token = leads.get(user);
  const answer = await stack.ask(
    user,
    purpose,
    '{ alerts { id kind practitioner record family { id } } }',
    token === undefined ? {} : { token },
  );
  return answer.body.data.alerts;
}
const alerts = async (user: string) => (await told(user)).map(({ kind }) => kind);

/** The next hour's look. */
async function look(): Promise<void> {
  stack.clock.advance(3_600_001);
  await stack.chase();
}

async function makeMarks(...lines: string[]): Promise<string> {
  writeFileSync(join(folder, 'staff.csv'), lines.join('\n'));
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const env = { KINVIEW_MATCH_KEY: matchKey.toString('base64') };
  const args = ['staff', 'marks', '--organisation', 'LA-A', '--from', 'staff.csv', '--to', 'marks.ndjson'];
  expect(await runCommand(commands, args, { env, folder, print, say: print }), said.join('\n')).toBe(0);
  return readFileSync(join(folder, 'marks.ndjson'), 'utf8');
}

test('being shown somebody of one’s own surname or address is told to one’s own leads, and no name is kept', async () => {
  const { socialcare, registry } = stack.databases;
  const { rows } = await socialcare.query(
    `select lines[1] as line, postcode from address where person = 'maya'`,
  );
  const home = `${rows[0].line.toUpperCase()};${rows[0].postcode}`;
  const marks = await makeMarks(
    'u-sl;Harrow-Vale;1 Other Street;AB1 2CD',
    `u-sw;Somebody;${home}`,
    'u-vcs;Harrow-Vale;1 Other Street;AB1 2CD',
  );
  expect(marks).not.toMatch(/harrow|somebody|other/i);
  await stack.report();
  const kin = await registry.query(
    `select person, scheme, token from match_token where scheme like 'KIN%' and person in ('maya', 'tyler', 'dana')`,
  );
  expect(kin.rows.length).toBeGreaterThan(4);
  // People of one name and one home have nothing in common that could be compared.
  expect(new Set(kin.rows.map(({ token }) => token)).size).toBe(kin.rows.length);
  const name = '{ person(id: "maya") { socialCare { attendance { sessionsAttended } } } }';
  for (const user of ['u-sl', 'u-sw', 'u-vcs', 'u-hv']) await stack.ask(user, 'SAFEGUARDING', name);
  await look();
  const seen = (await told('u-sl')).filter(({ kind }) => kind === 'RELATIVE');
  expect(seen.map(({ practitioner }) => practitioner).sort()).toEqual(['u-sl', 'u-sw']);
  expect(seen[0]).toMatchObject({ family: null });
  for (const user of ['u-sl', 'u-sw']) await stack.ask(user, 'SAFEGUARDING', name);
  await look();
  expect((await alerts('u-sl')).filter((kind) => kind === 'RELATIVE')).toHaveLength(2);
});

test('an address that is shielded is compared with nobody’s; marks that cannot be read hold up nothing else', async () => {
  const { registry } = stack.databases;
  await registry.query('delete from detection');
  const evidence = 'She left him and must not be found.';
  const { id } = await change('u-sw', 'shieldAddress', { subject: 'maya', evidence });
  await stack.ask(
    'u-sw',
    'SAFEGUARDING',
    '{ person(id: "maya") { socialCare { riskAlerts { description } } } }',
  );
  await look();
  const { rows } = await registry.query(`select key from detection where detector = 'RELATIVE'`);
  expect(rows).toEqual([{ key: 'u-sl maya' }]);
  expect(id).not.toBe('');
  writeFileSync(join(folder, 'marks.ndjson'), 'u-sw;Harrow-Vale\n');
  await registry.query('delete from detector_run');
  await expect(stack.chase()).rejects.toMatchObject({ code: 'STAFF_MARKS_UNREADABLE' });
  const ran = await registry.query('select from detector_run');
  expect(ran.rowCount).toBe(1);
  await makeMarks();
});

test('many people in an hour, crises again and again, and a chain with a gap are each told to whom it concerns', async () => {
  const family =
    '{ family(id: "harrow-vale") { members { person { id police { incidents { summary } } socialCare { identity { name } } } } } }';
  for (const reason of ['She is on a bridge', 'She is on a roof', 'She is by the river']) {
    const { body } = await stack.ask(
      'u-edt',
      'CRISIS_RESPONSE',
      `mutation { declareCrisis(input: { idempotencyKey: "${reason}", subject: "maya", reason: "${reason}" }) {
        crisis { id } problem { code } } }`,
    );
    expect(body.data.declareCrisis.problem).toBeNull();
    stack.clock.advance(4 * 3_600_000 + 1);
  }
  await stack.ask('u-pc', 'SAFEGUARDING', family);
  await stack.ask('u-ds', 'SAFEGUARDING', '{ person(id: "maya") { socialCare { identity { name } } } }');
  const { registry } = stack.databases;
  await registry.query('delete from detector_run');
  await stack.chase();
  // Where nobody leads, every governance lead and auditor of the partnership is told.
  const burst = { kind: 'BURST', practitioner: 'u-pc' };
  const crises = { kind: 'REPEATED_CRISIS', practitioner: 'u-edt', family: null };
  for (const [user, purpose] of [
    ['u-gov', 'PLANNING'],
    ['u-aud', 'AUDIT'],
  ] as const) {
    const seen = await told(user, purpose);
    for (const alert of [burst, crises]) expect(seen).toContainEqual(expect.objectContaining(alert));
  }
  expect(await alerts('u-sl')).not.toContain('REPEATED_CRISIS');
  const fallen = (await told('u-gov')).find(({ kind }) => kind === 'REPEATED_CRISIS')!;
  expect(await change('u-gov', 'acknowledgeAlert', { alert: fallen.id })).toMatchObject({ code: null });
  expect(await alerts('u-lead-LA-B')).not.toContain('REPEATED_CRISIS');
  const police = (await told('u-lead-POLICE-X')).filter(({ kind }) => kind === 'BURST');
  expect(police).toEqual([expect.objectContaining({ ...burst, family: null })]);
  expect(await alerts('u-gov')).not.toContain('BURST');
  expect(await alerts('u-sl')).not.toContain('SEQUENCE_GAP');
  await registry.query(`delete from ledger.batch where order_no = (select b.order_no from ledger.batch b
    where b.position > 1 and exists (select from ledger.batch n where n.chain = b.chain and n.position = b.position + 1)
    order by b.order_no desc limit 1)`);
  await registry.query('delete from detector_run');
  await stack.chase();
  expect(await alerts('u-sl')).toContain('SEQUENCE_GAP');
});

test('patterns raise alerts, each once: looking beyond one’s caseload, and what nobody gave a reason for', async () => {
  await given();
  const { receipt } = await stack.ask('u-ed', 'SAFEGUARDING', query);
  const explained = await stack.ask('u-ed', 'SAFEGUARDING', query);
  await change('u-ed', 'recordOutcome', {
    operation: explained.receipt,
    subject: 'jordan',
    kind: 'RATIONALE',
    words: 'It was needed.',
  });
  for (let n = 0; n < 5; n += 1) {
    await stack.ask('u-sl', 'SAFEGUARDING', `{ person(id: "${randomUUID()}") { id } }`);
    const why = `{ explain(person: "${randomUUID()}", dataClass: "RISK_ALERT") { decision } }`;
    await stack.ask('u-hv', 'PLANNING', why);
    await stack.ask('u-ds', 'SAFEGUARDING', why.replace(/person: "[^"]+"/, 'person: "maya"'));
  }
  await look();
  expect(await alerts('u-sl')).toContain('OUTSIDE_CASELOAD');
  const outside = (await told('u-gov')).filter(({ kind }) => kind === 'OUTSIDE_CASELOAD');
  expect(outside.map(({ practitioner }) => practitioner).sort()).toEqual(['u-hv', 'u-sl']);
  expect(await alerts('u-sl')).not.toContain('NO_RATIONALE');
  // However long nobody looked: what happened meanwhile is looked at.
  stack.clock.advance(20 * 24 * 3_600_000);
  await stack.chase();
  const raised = (await told('u-sl')).filter(({ kind }) => kind === 'NO_RATIONALE');
  expect(raised).toMatchObject([{ record: receipt, practitioner: 'u-ed' }]);
  stack.clock.advance(2 * 3_600_000);
  await stack.chase();
  expect((await alerts('u-sl')).filter((kind) => kind === 'NO_RATIONALE')).toHaveLength(1);
  const { rows } = await stack.databases.registry.query(
    `select key from detection where detector = 'NO_RATIONALE'`,
  );
  expect(rows).toEqual([{ key: `${receipt} jordan` }]);
});
