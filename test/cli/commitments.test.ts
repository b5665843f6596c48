import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { auditStack } from '../support/auditStack.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { forgedDay } from './support/forgedDay.ts';

const commitKey = randomBytes(32);
const folder = mkdtempSync(join(tmpdir(), 'kinview-commitments-'));
let stack: Stack;
let agencyUrl: string;
beforeAll(async () => {
  stack = await startStack({ commitKey });
  await givenHarrowVale(stack);
  const { rows } = await stack.databases.health.query<{ name: string }>('select current_database() as name');
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${rows[0]!.name}`;
  agencyUrl = url.href;
});
afterAll(() => stack.close());

async function run(...args: string[]) {
  const printed: string[] = [];
  const io = {
    env: {
      AGENCY_DATABASE_URL: agencyUrl,
      KINVIEW_COMMIT_KEY_HEALTH: commitKey.toString('base64'),
      KINVIEW_GATEWAY: stack.gateways[0],
      KINVIEW_TOKEN: await stack.issuer.token('u-dev'),
    },
    folder,
    print: (text: string) => void printed.push(text),
    say: (text: string) => void printed.push(text),
  };
  const exitCode = await runCommand(commands, ['commitments', ...args, '--json'], io);
  return { exitCode, ...JSON.parse(printed.join('\n')) };
}

const fileOf = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return name;
};

test('an agency proves what it answered, cannot prove what it did not, and the ledger holds no value', async () => {
  const day = new Date(stack.clock.now()).toISOString().slice(0, 10);
  const answer = await stack.ask(
    'u-hv',
    'PLANNING',
    '{ family(id: "harrow-vale") { members { person { id health { mine: assessments { s: summary } again: assessments { summary } appointments { start } } } } } }',
  );
  const { person } = answer.body.data.family.members.find(
    (one: { person: { id: string } | null }) => one.person?.id === 'maya',
  );
  // Whoever asks chooses the keys; what is committed to has the names of the schema, once.
  const assessments = person.health.mine.map(({ s }: { s: string }) => ({ summary: s }));
  expect(person.health.again).toEqual(assessments);
  expect(assessments.length).toBeGreaterThan(0);
  const about = ['--day', day, '--source', 'health', '--operation', answer.receipt, '--person', 'maya'];
  const publish = ['publish', '--day', day, '--source', 'health'];
  expect((await run(...publish)).error.code).toBe('COMMITMENTS_INVALID');
  stack.clock.advance(86_400_000);
  expect((await run('publish', '--day', day, '--source', 'police')).error.code).toBe(
    'NOT_FOUND_OR_NOT_PERMITTED',
  );
  const { root, count } = await run(...publish);
  expect(count).toBeGreaterThan(1);

  const { body } = await stack.ask(
    'u-aud',
    'AUDIT',
    '{ disclosures(subject: "source:health", filter: { effect: CHANGED }) { edges { node { code grounds { changed } } } } }',
  );
  expect(body.data.disclosures.edges).toEqual([
    { node: { code: 'COMMITMENTS_RECORDED', grounds: { changed: `health ${day} ${root}` } } },
  ]);

  const prove = (value: unknown) =>
    run('prove', ...about, '--field', 'health.assessments', '--value', fileOf('value.json', value));
  const { exitCode, ...proof } = await prove(assessments);
  expect(exitCode).toBe(0);
  const check = (one: object, against: string = root) =>
    run('check', fileOf('proof.json', one), '--root', against);
  expect(await check(proof)).toMatchObject({ exitCode: 0, isProven: true });
  expect((await check({ ...proof, remark: 'and he knew' })).isProven).toBe(false);

  const other = [{ ...assessments[0], summary: 'Nothing was found.' }, ...assessments.slice(1)];
  expect((await prove(other)).error.code).toBe('NOT_WHAT_WAS_ANSWERED');
  const byKey = await run('prove', ...about, '--field', 'health.mine', '--value', 'value.json');
  expect(byKey.error.code).toBe('NOT_WHAT_WAS_ANSWERED');
  expect((await prove(null)).error.code).toBe('NOT_WHAT_WAS_ANSWERED');
  expect((await check({ ...proof, value: other })).isProven).toBe(false);
  expect((await check({ ...proof, person: 'tyler' })).isProven).toBe(false);
  expect((await check({ ...proof, operation: crypto.randomUUID() })).isProven).toBe(false);
  expect((await check(proof, randomBytes(32).toString('hex'))).isProven).toBe(false);
  const { rows } = await stack.databases.health.query('select * from commitment');
  expect(JSON.stringify(rows)).not.toContain(assessments[0].summary);
});

test('the agency’s process gives away each day’s root by itself, and a checkpoint vouches for it', async () => {
  const day = new Date(stack.clock.now()).toISOString().slice(0, 10);
  const { body, receipt } = await stack.ask(
    'u-hv',
    'PLANNING',
    '{ person(id: "maya") { health { assessments { summary } } } }',
  );
  const { assessments } = body.data.person.health;
  await stack.report('health');
  stack.clock.set(Date.parse(`${day}T00:00:00Z`) + 86_400_000 + 5 * 60_000);
  await stack.report('health');
  const roots = async () =>
    (await stack.databases.registry.query('select day::text, root from commitment_root order by day')).rows;
  expect(await roots()).toHaveLength(1);
  stack.clock.advance(6 * 60_000);
  await stack.report('health');
  await stack.report('health');
  const [, { root }] = await roots();
  const { error } = await run('publish', '--day', day, '--source', 'health');
  expect(error.code).toBe('COMMITMENTS_RECORDED');

  const audit = await auditStack(stack);
  await audit.seal();
  await audit.run('export', '--to', 'ledger.ndjson');
  const { rows } = await stack.databases.registry.query(
    `select s.order_no || '.' || s.leaf as row from ledger.subject s join ledger.operation o
       on o.order_no = s.order_no and o.leaf = s.operation where s.subject = 'source:health' order by s.order_no`,
  );
  expect(rows).toHaveLength(2);
  const shown = await stack.databases.registry.query(
    `select s.order_no || '.' || s.leaf as row from ledger.subject s join ledger.operation o
       on o.order_no = s.order_no and o.leaf = s.operation where o.operation_id = $1`,
    [receipt],
  );
  for (const [name, { row }] of [
    ['first.json', rows[0]],
    ['second.json', rows[1]],
    ['shown.json', shown.rows[0]],
  ] as const) {
    const to = ['--to', join(folder, name), '--export', 'ledger.ndjson', '--checkpoints', 'checkpoints'];
    expect(await audit.run('prove', '--row', row, ...to)).toMatchObject({ exitCode: 0 });
  }
  await audit.close();
  const about = ['--day', day, '--source', 'health', '--operation', receipt, '--person', 'maya'];
  const value = ['--field', 'health.assessments', '--value', fileOf('value.json', assessments)];
  const { exitCode, ...proof } = await run('prove', ...about, ...value, '--leaves', 'leaves.json');
  expect(exitCode).toBe(0);
  const check = (row: string, ...more: string[]) =>
    run('check', fileOf('proof.json', proof), '--row', row, '--key', audit.publicKey, ...more);
  const whole = await check('second.json', '--shown', 'shown.json', '--leaves', 'leaves.json');
  expect(whole, whole.says).toMatchObject({ exitCode: 0, isProven: true });
  expect(whole.says.join(' ')).toMatch(
    /by "source:health" \(NHS-COMM\).*disclosed in this operation.*no other value/,
  );
  expect((await check('second.json')).says.join(' ')).toMatch(/not looked at: give --shown.*give --leaves/);
  expect(await run('check', 'proof.json', '--root', root)).toMatchObject({ exitCode: 0, isProven: true });
  expect((await check('second.json', '--shown', 'second.json')).isProven).toBe(false);
  expect((await check('second.json', '--leaves', fileOf('none.json', []))).isProven).toBe(false);
  expect((await check('first.json')).isProven).toBe(false);
  const forged = readFileSync(join(folder, 'second.json'), 'utf8').replaceAll(root, 'f'.repeat(64));
  writeFileSync(join(folder, 'forged.json'), forged);
  expect((await check('forged.json')).isProven).toBe(false);
  expect((await run('check', 'proof.json')).error.code).toBe('USAGE');

  // One field by several names, a value under each: none of them is proven beside another.
  const name = 'health.assessments';
  const of = { day, operation: receipt, person: 'maya' };
  const forgery = async (...names: string[]) => {
    const { root, leaves, proofs } = forgedDay(commitKey, of, names);
    const given = [
      '--root',
      root,
      '--leaves',
      fileOf('all.json', leaves),
      '--shown',
      'shown.json',
      '--key',
      audit.publicKey,
    ];
    const checked = proofs.map((one, n) => run('check', fileOf(`one-${n}.json`, one), ...given));
    return (await Promise.all(checked)).map(({ isProven }) => isProven);
  };
  expect(await forgery(name)).toEqual([true]);
  expect(await forgery(name, `${name}({"last":1})`)).toEqual([false, false]);
  const others = ['(', '()', '({})', '({"last": 1})', '({"last":1}', '.summary', '.', ' '].map(
    (end) => name + end,
  );
  const none = [...others, 'HEALTH.assessments', 'health', '', ' health.assessments'];
  expect(await forgery(name, ...none)).toEqual([true, ...none.map(() => false)]);
});

test('who is not the source cannot choose its root, and a root that contradicts the recorded one is told', async () => {
  const day = new Date(stack.clock.now()).toISOString().slice(0, 10);
  await stack.ask('u-hv', 'PLANNING', '{ person(id: "maya") { health { assessments { summary } } } }');
  await stack.report('health');
  stack.clock.advance(86_400_000 + 6 * 60_000);
  const root = 'f'.repeat(64);
  const record = async (user: string, source: string, of: string) => {
    const input = `{ idempotencyKey: "${source} ${of}", source: "${source}", day: "${of}", root: "${root}", count: 2 }`;
    const { body } = await stack.ask(
      user,
      'COORDINATION',
      `mutation { recordCommitments(input: ${input}) { problem { code } } }`,
    );
    return body.data.recordCommitments.problem?.code ?? 'RECORDED';
  };
  // A school holds one class of social care's service, and the service is the council's.
  expect(await record('u-sdv', 'socialcare', day)).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  expect(await record('u-dev', 'health', '2025-01-01')).toBe('COMMITMENTS_INVALID');
  expect(await record('u-dev', 'health', day)).toBe('RECORDED');
  await stack.report('health');
  const { rows } = await stack.databases.registry.query(
    `select organisation, raised_by from alert where kind = 'COMMITMENTS_CONTRADICTED'`,
  );
  expect(rows).toEqual([{ organisation: 'NHS-COMM', raised_by: 'source:health' }]);
  const { body } = await stack.ask(
    'u-aud',
    'AUDIT',
    '{ disclosures(subject: "source:health", filter: { code: "COMMITMENTS_CONTRADICTED" }) { edges { node { grounds { changed } } } } }',
  );
  expect(body.data.disclosures.edges[0].node.grounds.changed).toMatch(`health ${day} `);
});
