import { afterAll, beforeAll, expect, it } from 'vitest';
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

const ask = (user = 'u-hv', gateway = 0) =>
  stack.ask(
    user,
    'PLANNING',
    '{ person(id: "maya") { id education { supportNotes { what } reviews { what } } } }',
    {
      gateway,
    },
  );

beforeAll(async () => {
  stack = await startStack({ gateways: 2, registryPollMs: 100 });
  await givenHarrowVale(stack, () => {});
  kinview = createKinview(stack);
  const { grantRoot, clock } = stack;
  school = await startSchool({ grantRoot, clock, what: 'first' });
  schema = kinview.file('education.graphql', schoolSdl());
});
afterAll(async () => {
  await school?.close();
  await stack?.close();
});

it('a subgraph that the agreement does not know is refused, with what to do', async () => {
  const { exitCode, out } = await kinview('u-dev', ['subgraph', 'check', ...candidate(schema, school)]);
  expect(exitCode).toBe(1);
  expect(out).toContain('✗ UNKNOWN_SOURCE education');
});

it('an agreement that is signed begins on its day, and the subgraph can be published', async () => {
  await agreeOnSchool(stack, kinview);
  const checked = await kinview('u-dev', ['subgraph', 'check', ...candidate(schema, school)]);
  expect(checked.out).toContain('Nothing stands against it.');
  const published = await kinview('u-dev', ['subgraph', 'publish', ...candidate(schema, school)]);
  expect(published).toMatchObject({ exitCode: 0 });
  expect(published.out).toContain('Published: education 1, release 1.');
  const answer = await ask();
  expect(answer.body.errors).toBeUndefined();
  expect(answer.body.data.person.education).toEqual({ supportNotes: [{ what: 'first' }], reviews: null });
});
