import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSubgraph } from '../../schema/readSubgraphs.ts';
import type { Subgraph } from '../../subgraphs/kit/createSubgraph.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createKinview, type Kinview } from './support/kinview.ts';
import { agreeOnSchool, candidate } from './support/publishSchool.ts';
import { schoolSdl, startSchool } from './support/school.ts';
import { startSlow } from './support/slowService.ts';

let stack: Stack;
let kinview: Kinview;
const schools: Subgraph[] = [];
const said = { subgraph: 'education', owner: 'SCHOOL', rationale: 'schools join the partnership' };

const question = '{ person(id: "maya") { id education { supportNotes { what } reviews { what } } } }';
const ask = (user = 'u-hv', gateway = 0) => stack.ask(user, 'PLANNING', question, { gateway });
const REVIEWS = '  "How the plan goes."\n  reviews: [EducationNote!] @classified(as: "PLAN_REVIEW")\n';
const lowered = schoolSdl(['"PLAN_REVIEW"', '"SUPPORT_INSTRUCTION"']);
const without = schoolSdl([REVIEWS, '']);
const publications = () =>
  stack.databases.registry.query(
    `select e.subject, e.code, e.grounds ->> 'publication' as what, o.requester, o.purpose
     from ledger.entry e join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation
     where e.subject like '%:%' order by e.order_no`,
  );

/** The school deploys a service, and publishes or checks what it runs. */
async function deployed(sdl: string, what: string): Promise<string[]> {
  const { grantRoot, clock } = stack;
  const school = await startSchool({ grantRoot, clock, what, sdl });
  schools.push(school);
  return candidate(kinview.file(`${what}.graphql`, sdl), school);
}
const publish = (asked: readonly string[], ...more: string[]) =>
  kinview.json('u-sdv', ['subgraph', 'publish', ...asked, ...more]);
let first: string[];

beforeAll(async () => {
  stack = await startStack({ gateways: 2, registryPollMs: 100 });
  await givenHarrowVale(stack, () => {});
  kinview = createKinview(stack);
  await agreeOnSchool(stack, kinview);
  first = await deployed(schoolSdl(), 'first');
});
afterAll(async () => {
  for (const school of schools) await school.close();
  await stack?.close();
});

it('a new subgraph is served by every gateway, live, and its fields obey the policy at once', async () => {
  expect((await ask()).body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const published = await kinview('u-sdv', ['subgraph', 'publish', ...first]);
  expect(published).toMatchObject({ exitCode: 0, err: '' });
  expect(published.out).toContain('Published: education 1, release 1.');
  expect(published.out).toContain('education.supportNotes   new: SUPPORT_INSTRUCTION');
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
  expect((await publish(first)).outcome).toBe('UNCHANGED');
  expect((await kinview.json('u-dev', ['registry', 'log'])).releases).toHaveLength(1);
});

it('a service that runs another class than is published is out of reach, and says not that nothing is there', async () => {
  const shown = async () => (await ask()).body.data.person.education;
  expect(await shown()).toMatchObject({ supportNotes: [{ what: 'first' }] });
  const { grantRoot, clock } = stack;
  const port = Number(new URL(schools[0]!.url).port);
  const another = (sdl: string) => startSchool({ grantRoot, clock, what: 'first', sdl, port });
  await schools[0]!.close();
  const changed = await another(schoolSdl(['"SUPPORT_INSTRUCTION"', '"ATTENDANCE_UPDATE"']));
  expect((await ask()).text).toContain('SOURCE_UNAVAILABLE');
  const { rows } = await stack.databases.registry.query(
    "select effect from ledger.entry where source = 'education' and data_class = 'SUPPORT_INSTRUCTION' order by order_no",
  );
  expect(rows.at(-1)!.effect).toBe('UNAVAILABLE');
  await changed.close();
  schools[0] = await another(schoolSdl());
  await expect.poll(shown, { timeout: 30_000 }).toMatchObject({ supportNotes: [{ what: 'first' }] });
});

it('a service that takes long holds nobody else up, and is asked no more when whoever checks it has left', async () => {
  const slow = await startSlow();
  const left = new AbortController();
  const token = await stack.issuer.token('u-sdv');
  const waiting = slow.check(stack.gateways[0]!, token, { ...said, sdl: without }, left.signal);
  await expect.poll(slow.waiting, { timeout: 30_000 }).toBe(1);
  expect((await publish(first)).outcome).toBe('UNCHANGED');
  expect(slow.waiting()).toBe(1);
  left.abort();
  expect(await waiting).toBe('left');
  await expect.poll(slow.waiting).toBe(0);
  expect(slow.asked()).toBe(4);
  expect(await slow.compare(stack, without)).toEqual(['SERVICE_TOO_SLOW']);
  slow.close();
});

it('whose records they are publishes: not another organisation’s publisher', async () => {
  const another = await kinview('u-dev', ['subgraph', 'publish', ...first]);
  expect(another).toMatchObject({
    exitCode: 4,
    err: expect.stringMatching(/NOT_YOUR_SUBGRAPH: .*: SCHOOL/),
  });
  const police = ['--subgraph', 'police', '--url', stack.gatewayEnvironment().KINVIEW_URL_POLICE!];
  const file = kinview.file('police.graphql', readSubgraph('police').sdl);
  const asked = [
    ...police,
    '--schema',
    file,
    '--owner',
    'SCHOOL',
    '--rationale',
    'the police would not mind',
  ];
  expect((await kinview('u-sdv', ['subgraph', 'check', ...asked])).err).toContain('NOT_YOUR_SUBGRAPH');
});

it('taking a field away for a while lowers nothing: the strictest class that was served counts until approved', async () => {
  expect((await publish(await deployed(without, 'gone'))).outcome).toBe('REFUSED');
  const why = ['--justify', 'EducationNamespace.reviews=nobody needs the reviews any more'];
  expect((await publish(await deployed(without, 'gone'), ...why)).outcome).toBe('PUBLISHED');
  const again = await publish(await deployed(lowered, 'lowered'));
  expect(again.outcome).toBe('APPROVAL_NEEDED');
  expect(again.assessment.notes).toContainEqual({
    code: 'CLASSIFICATION_LOWERED',
    coordinate: 'EducationNamespace.reviews',
    message: expect.stringContaining('was PLAN_REVIEW in version 1 and is SUPPORT_INSTRUCTION'),
  });
  const renamed = lowered.replaceAll('EducationNamespace', 'EducationArea');
  const { assessment } = await publish(await deployed(renamed, 'renamed'));
  expect(assessment.needs[0].fields).toEqual(['EducationArea.reviews']);
});

it('lowering a class waits for its steward and the data’s owner, two people who did not propose it', async () => {
  const asked = await deployed(lowered, 'lowered');
  const told = await kinview('u-sdv', ['subgraph', 'publish', ...asked]);
  expect(told.exitCode).toBe(6);
  expect(told.out).toContain('ask a SAFEGUARDING_LEAD, GOVERNANCE_LEAD or CALDICOTT_GUARDIAN of SCHOOL');
  expect((await kinview('u-sdv', ['subgraph', 'check', ...asked])).exitCode).toBe(6);
  const { proposal } = await publish(asked);
  const approve = ['subgraph', 'approve', '--proposal', proposal.id];
  expect((await kinview('u-sl', ['registry', 'log'])).out).toContain('PLAN_REVIEW → SUPPORT_INSTRUCTION');
  expect((await kinview('u-sdv', approve)).exitCode).toBe(4);
  expect((await kinview('u-sl', approve)).out).toContain(
    'Still to approve: DATA_OWNER FUNCTIONAL_ENGAGEMENT',
  );
  expect((await kinview('u-sl', approve)).err).toContain('APPROVAL_OF_OWN');
  expect((await publish(asked)).outcome).toBe('APPROVAL_NEEDED');
  expect((await kinview('u-sgl', approve)).out).toContain('Approved by all.');
  const other = await deployed(`${lowered}\n# another text than was approved`, 'other');
  expect((await publish(other)).outcome).toBe('APPROVAL_NEEDED');
  expect((await publish(asked)).outcome).toBe('PUBLISHED');
  const shown = async () => (await ask()).body.data?.person.education.reviews;
  await expect.poll(shown, { timeout: 20_000 }).toEqual([{ what: 'lowered' }]);
});

it('an approval is good once: what was raised since has to be approved again', async () => {
  expect((await publish(first)).outcome).toBe('PUBLISHED');
  const asked = await deployed(lowered, 'lowered');
  expect((await publish(asked)).outcome).toBe('APPROVAL_NEEDED');
});

it('rolling back is publishing an earlier version: what it lowers waits for approval, and others stay as they are', async () => {
  const why = ['--rationale', 'the notes were not ready'];
  const back = (to: number, ...more: string[]) => ['registry', 'rollback', '--to', `${to}`, ...why, ...more];
  const dry = await kinview('u-sdv', back(3, '--dry-run'));
  expect(dry).toMatchObject({ exitCode: 0, out: expect.stringContaining('Nothing was changed') });
  expect(dry.out).toContain('education.reviews   PLAN_REVIEW → SUPPORT_INSTRUCTION');
  expect(await kinview('u-sdv', back(3))).toMatchObject({ exitCode: 6 });
  expect((await kinview('u-dev', back(3))).err).toContain('NOT_YOUR_SUBGRAPH');
  expect((await kinview('u-sdv', back(4))).err).toContain('RELEASE_IN_FORCE');
  expect((await kinview('u-sdv', back(77))).err).toContain('RELEASE_UNKNOWN');
  const documented = schoolSdl(['"How the plan goes."', '"How the plan goes, since the last review."']);
  expect((await publish(await deployed(documented, 'documented'))).outcome).toBe('PUBLISHED');
  expect(await kinview.json('u-sdv', back(4))).toMatchObject({
    outcome: 'ROLLED_BACK',
    release: 6,
    backTo: 4,
  });
  const shown = await kinview.json('u-dev', ['registry', 'log']);
  const versions = (release: number) =>
    shown.releases.find((one: { release: number }) => one.release === release).parts;
  const others = (release: number) =>
    versions(release).filter(({ subgraph }: { subgraph: string }) => subgraph !== 'education');
  expect(others(6)).toEqual(others(5));
  const log = await kinview('u-aud', ['registry', 'log']);
  expect(log.out).toMatch(/release 6 \(served\): rolled back to 4 by u-sdv of SCHOOL/);
  expect((await ask('u-sw')).body.data.person.education.reviews).toEqual([{ what: 'first' }]);
});

it('an agreement is made from the one in force, and compared over what is published', async () => {
  const shown = await kinview('u-dev', ['agreement', 'show', '--to', 'next.json']);
  expect(shown.out).toContain('Agreement 2026-2 is in next.json');
  const next = await kinview.json('u-dev', ['agreement', 'show']);
  const classes = next.classes.map((one: { dataClass: string; ceiling: object }) =>
    one.dataClass === 'PLAN_REVIEW' ? { ...one, ceiling: { ...one.ceiling, CLINICAL: 'YES' } } : one,
  );
  const file = kinview.file('next.json', JSON.stringify({ ...next, version: 'next', classes }));
  const told = await kinview('u-dev', ['policy', 'diff', 'in-force', file]);
  expect(told.out).toMatch(/The subgraphs are release \d+ of http.*, where agreement 2026-2 is in force/);
  // The school's is none of this clone's.
  expect(told.out).toContain('education.reviews   PLAN_REVIEW');
});

it('every publication is on the ledger, under no purpose, and about nobody', async () => {
  const { rows } = await publications();
  expect(rows.map(({ subject, code, requester }) => `${requester} ${code} ${subject}`)).toEqual([
    'u-dev AGREEMENT_PROPOSED agreement:2026-2',
    'u-sl AGREEMENT_SIGNED agreement:2026-2',
    'u-cg AGREEMENT_SIGNED agreement:2026-2',
    'u-sdv SUBGRAPH_PUBLISHED subgraph:education',
    'u-sdv SUBGRAPH_PUBLISHED subgraph:education',
    'u-sdv PUBLICATION_PROPOSED subgraph:education',
    'u-sdv PUBLICATION_PROPOSED subgraph:education',
    'u-sl PUBLICATION_APPROVED subgraph:education',
    'u-sgl PUBLICATION_APPROVED subgraph:education',
    'u-sdv PUBLICATION_PROPOSED subgraph:education',
    'u-sdv SUBGRAPH_PUBLISHED subgraph:education',
    'u-sdv SUBGRAPH_PUBLISHED subgraph:education',
    'u-sdv PUBLICATION_PROPOSED subgraph:education',
    'u-sdv PUBLICATION_PROPOSED subgraph:education',
    'u-sdv SUBGRAPH_PUBLISHED subgraph:education',
    'u-sdv RELEASE_ROLLED_BACK release:6',
  ]);
  expect(rows.every(({ purpose }) => purpose === null)).toBe(true);
  expect(rows[3]!.what).toBe('education 1, release 1');
  expect(rows.at(-1)!.what).toBe('release 6, education 4 as in 4');
});

it('only who may publish does, and only signed in', async () => {
  for (const [user, args] of [
    ['u-sw', ['subgraph', 'check', ...first]],
    ['u-aud', ['subgraph', 'publish', ...first]],
    ['u-hv', ['registry', 'log']],
    ['u-sl', ['registry', 'rollback', '--to', '1', '--rationale', 'because I would like to']],
    ['u-dev', ['agreement', 'sign', '--version', '2026-2']],
  ] as const) {
    expect(await kinview(user, args)).toMatchObject({ exitCode: 4 });
  }
  const { status } = await fetch(new URL('/registry/log', stack.gateways[0]));
  expect(status).toBe(401);
});
