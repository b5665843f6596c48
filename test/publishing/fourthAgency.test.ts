import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createKinview, type Kinview } from './support/kinview.ts';
import { agreeOnSchool } from './support/publishSchool.ts';

/** Education, which nobody here has written a line of: everything is done by the commands that a guide names. */
const home = mkdtempSync(join(tmpdir(), 'kinview-education-'));
const folder = join(home, 'education');
const inFolder = (file: string) => join(folder, file);

let stack: Stack;
let kinview: Kinview;
let service: { readonly url: string; readonly process: ChildProcess } | null = null;
let key: string;

beforeAll(async () => {
  stack = await startStack({ registryPollMs: 100 });
  await givenHarrowVale(stack, () => {});
  kinview = createKinview(stack);
});
afterAll(async () => {
  if (service) {
    service.process.kill();
    await once(service.process, 'exit');
  }
  await stack?.close();
  rmSync(home, { recursive: true, force: true });
});

async function start(): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
    cwd: folder,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR },
      ...{ EDUCATION_PORT: '0', KINVIEW_GRANT_KEY_EDUCATION: key },
      // However long it takes to start.
      KINVIEW_CLOCK: new Date(stack.clock.now()).toISOString(),
      KINVIEW_CLOCK_SET_AT: String(Date.now()),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { url: (JSON.parse(line) as { url: string }).url, process: child };
}

const candidate = () => [
  ...['--subgraph', 'education', '--schema', inFolder('schema.graphql'), '--url', service!.url],
  ...['--owner', 'SCHOOL', '--rationale', 'schools join the partnership'],
];

const question =
  '{ person(id: "maya") { id education { attendance { sessionsMissed } lead { telephone } } } }';

it('is written by one command, and its key by another', async () => {
  const written = await kinview('u-dev', [
    ...['subgraph', 'init', '--subgraph', 'education', '--controller', 'SCHOOL', '--folder', folder],
  ]);
  expect(written).toMatchObject({ exitCode: 0, err: '' });
  expect(readFileSync(inFolder('generated/types.ts'), 'utf8')).toContain('EducationAttendance');
  expect(readFileSync(inFolder('Containerfile'), 'utf8')).not.toContain('{{');
  const root = Buffer.from(stack.grantRoot).toString('base64');
  key = (await kinview('u-sdv', ['subgraph', 'key', '--subgraph', 'education', '--root', root])).out;
  const again = await kinview('u-dev', [
    ...['subgraph', 'init', '--subgraph', 'education', '--controller', 'SCHOOL', '--folder', folder],
  ]);
  expect(again).toMatchObject({ exitCode: 1, err: expect.stringContaining('FOLDER_NOT_EMPTY') });
});

it('is checked before it is published: who would see what', async () => {
  await agreeOnSchool(stack, kinview);
  service = await start();
  const checked = await kinview('u-sdv', [
    'subgraph',
    'check',
    ...candidate(),
    '--html',
    inFolder('page.html'),
  ]);
  expect(checked.err).toBe('');
  expect(checked).toMatchObject({ exitCode: 0, out: expect.stringContaining('Nothing stands against it.') });
  expect(checked.out).toContain('education.attendance   new: ATTENDANCE_UPDATE\n  records of SCHOOL');
  expect(checked.out).toContain('with valid consent to ATTENDANCE_UPDATE');
  expect(readFileSync(inFolder('page.html'), 'utf8')).toContain('education.attendance');
});

it('is in nobody’s answers before it is published', async () => {
  const { body } = await stack.ask('u-hv', 'PLANNING', question);
  expect(body.errors[0].message).toContain('education');
});

it('is published, and its fields obey the policy at once', async () => {
  const published = await kinview('u-sdv', ['subgraph', 'publish', ...candidate()]);
  expect(published).toMatchObject({ exitCode: 0, out: expect.stringContaining('Published: education 1') });
  const shown = await stack.ask('u-hv', 'PLANNING', question);
  expect(shown.body.errors).toBeUndefined();
  expect(shown.body.data.person.education).toEqual({
    attendance: [{ sessionsMissed: 12 }, { sessionsMissed: 15 }],
    lead: { telephone: '01632 960 020' },
  });
  expect(await stack.ledgerRows(shown.receipt)).toContainEqual(
    expect.objectContaining({ source: 'education', dataClass: 'ATTENDANCE_UPDATE', code: 'CONSENT' }),
  );
  const explain = '{ explain(person: "maya", field: "education.attendance") { decision problem { code } } }';
  const why = await stack.ask('u-hv', 'PLANNING', explain);
  expect(why.body.data.explain).toEqual({ decision: 'SHARED', problem: null });
  const stranger = await stack.ask('u-edt', 'PLANNING', question);
  expect(stranger.body.data.person).toBeNull();
});

it('withholds what consent no longer covers, and what the school itself holds stays its own', async () => {
  await givenHarrowVale(stack, (household) => household.maya.withdraws());
  const { body, withheld } = await stack.ask('u-hv', 'PLANNING', question);
  expect(body.data.person.education).toEqual({ attendance: null, lead: null });
  expect(withheld.map(({ dataClass, code }) => [dataClass, code])).toEqual([
    ['ATTENDANCE_UPDATE', 'NOT_SHARED'],
    ['KEY_CONTACT', 'NOT_SHARED'],
  ]);
  const own = await stack.ask('u-dsl', 'PLANNING', question);
  expect(own.body.data.person.education.attendance).toHaveLength(2);
});
