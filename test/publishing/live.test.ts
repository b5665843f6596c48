import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/createGateway.ts';
import { readConfig } from '../../gateway/readConfig.ts';
import type { AgreementData } from '../../policies/agreement/data.ts';
import type { Subgraph } from '../../subgraphs/kit/createSubgraph.ts';
import { createAsk } from '../support/ask.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createKinview, type Kinview } from './support/kinview.ts';
import { agreeOnSchool, candidate } from './support/publishSchool.ts';
import { schoolSdl, startSchool, withSchool } from './support/school.ts';
import { underLoad } from './support/underLoad.ts';

let stack: Stack;
let kinview: Kinview;
const schools: Subgraph[] = [];
const copy = join(mkdtempSync(join(tmpdir(), 'kinview-copy-')), 'registry-copy');

// Two calls to the school, one after the other, and one to health.
const question = `{ person(id: "maya") {
  education { supportNotes { what about { education { supportNotes { what } } } } }
  health { supportInstructions { instruction } }
} }`;
const ask = (gateway: number) => stack.ask('u-hv', 'PLANNING', question, { gateway });
const registry = () => stack.databases.registry;

beforeAll(async () => {
  // Sources are not what is tried here: on a busy machine two gateways that switch in one process may take seconds.
  stack = await startStack({ gateways: 2, registryPollMs: 50, sourceTimeoutMs: 30_000 });
  await givenHarrowVale(stack, () => {});
  kinview = createKinview(stack);
  await agreeOnSchool(stack, kinview);
  const { grantRoot, clock } = stack;
  const second = schoolSdl(['"How the plan goes."', '"How the plan goes, since the last review."']);
  for (const [what, sdl] of [
    ['one', schoolSdl()],
    ['two', second],
  ] as const) {
    const school = await startSchool({ grantRoot, clock, what, sdl, delayMs: 30 });
    schools.push(school);
    const file = kinview.file(`${what}.graphql`, sdl);
    const published = await kinview('u-sdv', ['subgraph', 'publish', ...candidate(file, school)]);
    expect(published.out).toContain('Published');
  }
});
afterAll(async () => {
  for (const school of schools) await school.close();
  await stack?.close();
});

const rollBack = async (to: number) => {
  const args = ['registry', 'rollback', '--to', String(to), '--rationale', 'back and forth'];
  const ran = await kinview('u-sdv', args, to % 2);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
};

it('two gateways switch back and forth under load: no answer fails, and none is of two releases', async () => {
  await expect.poll(async () => (await ask(1)).status, { timeout: 10_000 }).toBe(200);
  const answers = await underLoad(ask, { gateways: 2, each: 2 }, async (more) => {
    for (let turn = 0; turn < 4; turn += 1) {
      await more(3);
      await rollBack(turn % 2 === 0 ? 1 : 2);
    }
    await more(3);
  });
  const seen = answers.map(({ gateway, answer: { status, body } }) => {
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    const [note] = body.data.person.education.supportNotes;
    const [inner] = note.about.education.supportNotes;
    expect(inner.what).toBe(note.what);
    return `${gateway} ${note.what}`;
  });
  expect([...new Set(seen)].sort()).toEqual(['0 one', '0 two', '1 one', '1 two']);
});

it('a release that nobody can serve takes no gateway down; the next good one is served', async () => {
  const answers = await underLoad(ask, { gateways: 2, each: 1 }, async (more) => {
    await registry().query(
      `insert into publication.release (number, kind, supergraph, digest, made_by, organisation, rationale)
       select max(number) + 1, 'PUBLISHED', 'type Query { nothing: Int }', repeat('0', 64), 'x', 'x', 'broken'
       from publication.release`,
    );
    await registry().query(
      `insert into publication.release_part (release, subgraph, version)
       select release + 1, subgraph, version from publication.release_part
       where release = (select max(number) - 1 from publication.release)`,
    );
    await more(5);
    await expect.poll(() => stack.logs.lines().some(({ msg }) => msg === 'failed')).toBe(true);
    const { served, releases } = await kinview.json('u-dev', ['registry', 'log']);
    expect(served).toBe(releases[0].release - 1);
    await rollBack(1);
    await more(3);
  });
  expect(answers.filter(({ answer: { status } }) => status !== 200).map(({ answer }) => answer.text)).toEqual(
    [],
  );
  expect((await ask(0)).body.data.person.education.supportNotes[0].what).toBe('one');
});

it('an agreement begins at its moment, under load: each answer is wholly under the one or the other', async () => {
  const begins = Date.parse('2026-03-04T00:00:00Z');
  const base = withSchool('2026-3', new Date(begins).toISOString());
  const next: AgreementData = {
    ...base,
    dutyContact: 'the new duty contact',
    classes: base.classes.map((one) =>
      one.dataClass === 'SUPPORT_INSTRUCTION' ? { ...one, ceiling: { ...one.ceiling, CLINICAL: 'NO' } } : one,
    ),
  };
  const file = kinview.file('next.json', JSON.stringify(next));
  const asked = [
    'agreement',
    'publish',
    '--file',
    file,
    '--rationale',
    'instructions are not for clinicians',
  ];
  expect((await kinview('u-dev', asked)).out).toContain(
    'To sign: LA-A (SAFEGUARDING_LEAD or GOVERNANCE_LEAD)',
  );
  expect((await kinview('u-sl', ['agreement', 'sign', '--version', '2026-3'])).exitCode).toBe(0);
  const signed = await kinview('u-cg', ['agreement', 'sign', '--version', '2026-3']);
  expect(signed.out).toBe('Agreement 2026-3 is signed and begins 2026-03-04T00:00:00.000Z.');

  const answers = await underLoad(ask, { gateways: 2, each: 2 }, async (more) => {
    await more(3);
    stack.clock.set(begins + 60_000);
    await more(5);
  });
  const versions = answers.map(({ answer: { status, body, withheld } }) => {
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    const isShown = body.data.person.education.supportNotes !== null;
    const contacts = new Set(withheld.map(({ contact }) => contact));
    expect(contacts.has('the new duty contact')).toBe(!isShown);
    return isShown ? 'before' : 'after';
  });
  expect([...new Set(versions)]).toEqual(['before', 'after']);
  expect(versions.lastIndexOf('before')).toBeLessThan(versions.length - 4);
  expect((await kinview('u-aud', ['agreement', 'log'])).out).toContain('In force: 2026-3.');
});

it('without any registry a gateway starts from its last good copy, and from none that somebody changed', async () => {
  const env: NodeJS.ProcessEnv = {
    ...stack.gatewayEnvironment(),
    KINVIEW_GRANT_ROOT: Buffer.from(stack.grantRoot).toString('base64'),
    KINVIEW_REGISTRY_COPY: copy,
  };
  const { clock, logs } = stack;
  const started: Gateway[] = [];
  const start = async (databaseUrl = env.DATABASE_URL!) => {
    const config = { ...readConfig(env), databaseUrl, clock, logger: logs.logger, registryPollMs: 50 };
    const gateway = await createGateway(config);
    started.push(gateway);
    return async () =>
      (await createAsk(stack.issuer, [gateway.url])('u-hv', 'PLANNING', question)).body.errors?.[0].extensions
        .code;
  };
  try {
    const first = await start();
    expect(await first()).toBeUndefined();
    const unreachable = 'postgres://nobody@127.0.0.1:9/none';
    const fromCopy = await start(unreachable);
    // The school is in its schema; without a database there is nothing that it could record, so nothing is shown.
    expect(await fromCopy()).toBe('LEDGER_UNAVAILABLE');
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('SUPPORT_INSTRUCTION', 'KEY_CONTACT'));
    const fromInstalled = await start(unreachable);
    expect(await fromInstalled()).toBe('GRAPHQL_VALIDATION_FAILED');
  } finally {
    for (const gateway of started) await gateway.close();
  }
});
