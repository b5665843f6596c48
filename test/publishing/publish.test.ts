import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSubgraph } from '../../schema/readSubgraphs.ts';
import type { Subgraph } from '../../subgraphs/kit/createSubgraph.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createKinview, type Kinview } from './support/kinview.ts';
import { agreeOnSchool, candidate } from './support/publishSchool.ts';
import { schoolSdl, startSchool } from './support/school.ts';

let stack: Stack;
let kinview: Kinview;
let school: Subgraph;
let schema: string;

const question = '{ person(id: "maya") { id education { supportNotes { what } reviews { what } } } }';
const ask = (user = 'u-hv', gateway = 0) => stack.ask(user, 'PLANNING', question, { gateway });
const schemaOf = (name: string) => readSubgraph(name).sdl;
const healthCandidate = (file: string) => [
  ...['--subgraph', 'health', '--schema', file, '--url', stack.gatewayEnvironment().KINVIEW_URL_HEALTH!],
  ...['--owner', 'NHS-ACUTE', '--rationale', 'instructions are alerts in truth'],
];
const publications = () =>
  stack.databases.registry.query(
    `select e.subject, e.code, e.grounds ->> 'publication' as what, o.requester, o.purpose
     from ledger.entry e join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation
     where e.subject like '%:%' order by e.order_no`,
  );

beforeAll(async () => {
  stack = await startStack({ gateways: 2, registryPollMs: 100 });
  await givenHarrowVale(stack, () => {});
  kinview = createKinview(stack);
  const { grantRoot, clock } = stack;
  school = await startSchool({ grantRoot, clock, what: 'first' });
  schema = kinview.file('education.graphql', schoolSdl());
  await agreeOnSchool(stack, kinview);
});
afterAll(async () => {
  await school?.close();
  await stack?.close();
});

it('a new subgraph is served by every gateway, live, and its fields obey the policy at once', async () => {
  expect((await ask()).body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const checked = await kinview('u-dev', ['subgraph', 'check', ...candidate(schema, school)]);
  expect(checked).toMatchObject({ exitCode: 0, out: expect.stringContaining('Nothing stands against it.') });
  const published = await kinview('u-dev', ['subgraph', 'publish', ...candidate(schema, school)]);
  expect(published).toMatchObject({ exitCode: 0 });
  expect(published.out).toContain('Published: education 1, release 1.');
  await expect.poll(async () => (await ask('u-hv', 1)).body.errors, { timeout: 10_000 }).toBeUndefined();
  for (const gateway of [0, 1]) {
    const answer = await ask('u-hv', gateway);
    // A health visitor is no care manager: a plan's reviews are above her ceiling (policy.md §4).
    expect(answer.body.data.person.education).toEqual({ supportNotes: [{ what: 'first' }], reviews: null });
    expect(answer.withheld.map(({ path }) => path.join('.'))).toEqual(['person.education.reviews']);
  }
  expect((await ask('u-sw')).body.data.person.education.reviews).toEqual([{ what: 'first' }]);
});

it('the same again changes nothing', async () => {
  const again = await kinview.json('u-dev', ['subgraph', 'publish', ...candidate(schema, school)]);
  expect(again.outcome).toBe('UNCHANGED');
  expect((await kinview.json('u-dev', ['registry', 'log'])).releases).toHaveLength(1);
});

it('lowering a class waits for its steward and the data’s owner, two people who did not propose it', async () => {
  const lowered = kinview.file(
    'health.graphql',
    schemaOf('health').replace(
      'supportInstructions: [HealthSupportInstruction!] @classified(as: "SUPPORT_INSTRUCTION")',
      'supportInstructions: [HealthSupportInstruction!] @classified(as: "RISK_ALERT")',
    ),
  );
  const asked = healthCandidate(lowered);
  const first = await kinview.json('u-dev', ['subgraph', 'publish', ...asked]);
  expect(first).toMatchObject({ outcome: 'APPROVAL_NEEDED', proposal: { approvals: [] } });
  expect(first.assessment.notes).toContainEqual(
    expect.objectContaining({
      code: 'CLASSIFICATION_LOWERED',
      coordinate: 'HealthNamespace.supportInstructions',
    }),
  );
  const approve = ['subgraph', 'approve', '--proposal', first.proposal.id];
  expect((await kinview('u-dev', approve)).exitCode).toBe(4);
  expect((await kinview('u-sl', approve)).out).toContain(
    'Still to approve: DATA_OWNER FUNCTIONAL_ENGAGEMENT.',
  );
  expect((await kinview('u-sl', approve)).err).toContain('APPROVAL_OF_OWN');
  expect((await kinview('u-dev', ['subgraph', 'publish', ...asked])).exitCode).toBe(1);
  expect((await kinview('u-cg', approve)).out).toContain('Approved by all.');
  const other = kinview.file(
    'other.graphql',
    `${schemaOf('health')}\n# another text than was approved`.replace(
      'as: "SUPPORT_INSTRUCTION"',
      'as: "RISK_ALERT"',
    ),
  );
  expect((await kinview.json('u-dev', ['subgraph', 'publish', ...healthCandidate(other)])).outcome).toBe(
    'APPROVAL_NEEDED',
  );
  expect((await kinview.json('u-dev', ['subgraph', 'publish', ...asked])).outcome).toBe('PUBLISHED');
});

it('a release can be taken back, and what was served when stays on record', async () => {
  const back = ['registry', 'rollback', '--to', '1', '--rationale', 'the notes were not ready'];
  expect(await kinview.json('u-dev', back)).toEqual({ release: 3, backTo: 1 });
  expect((await kinview('u-dev', back)).err).toContain('RELEASE_IN_FORCE');
  expect((await kinview('u-dev', [...back, '--to', '77'])).err).toContain('RELEASE_UNKNOWN');
  const log = await kinview('u-aud', ['registry', 'log']);
  expect(log.out).toMatch(/release 3 \(served\): rolled back to 1 by u-dev of NHS-COMM/);
  expect((await ask('u-sw')).body.data.person.education.reviews).toEqual([{ what: 'first' }]);
});

it('every publication is on the ledger, under no purpose, and about nobody', async () => {
  const { rows } = await publications();
  expect(rows.map(({ subject, code, requester }) => `${requester} ${code} ${subject}`)).toEqual([
    'u-dev AGREEMENT_PROPOSED agreement:2026-2',
    'u-sl AGREEMENT_SIGNED agreement:2026-2',
    'u-cg AGREEMENT_SIGNED agreement:2026-2',
    'u-dev SUBGRAPH_PUBLISHED subgraph:education',
    'u-dev PUBLICATION_PROPOSED subgraph:health',
    'u-sl PUBLICATION_APPROVED subgraph:health',
    'u-cg PUBLICATION_APPROVED subgraph:health',
    'u-dev PUBLICATION_PROPOSED subgraph:health',
    'u-dev SUBGRAPH_PUBLISHED subgraph:health',
    'u-dev RELEASE_ROLLED_BACK release:3',
  ]);
  expect(rows.every(({ purpose }) => purpose === null)).toBe(true);
  expect(rows[3]!.what).toBe('education 1, release 1');
});

it('only who may publish does, and only signed in', async () => {
  for (const [user, args] of [
    ['u-sw', ['subgraph', 'check', ...candidate(schema, school)]],
    ['u-aud', ['subgraph', 'publish', ...candidate(schema, school)]],
    ['u-hv', ['registry', 'log']],
    ['u-sl', ['registry', 'rollback', '--to', '1', '--rationale', 'because I would like to']],
    ['u-dev', ['agreement', 'sign', '--version', '2026-2']],
  ] as const) {
    expect(await kinview(user, args)).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('REGISTRY_NOT_PERMITTED'),
    });
  }
  const { status } = await fetch(new URL('/registry/log', stack.gateways[0]));
  expect(status).toBe(401);
});
