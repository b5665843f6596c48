import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { checkPublication } from '../../schema/publication/checkPublication.ts';
import { GRAPH_RULES, SDL_RULES } from '../../schema/publication/rules.ts';
import type { Subgraph } from '../../subgraphs/kit/createSubgraph.ts';
import { partners } from '../schema/support/soundAgency.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { createKinview, type Kinview } from './support/kinview.ts';
import { agreeOnSchool, candidate } from './support/publishSchool.ts';
import { refusedSchemas } from './support/refusedSchemas.ts';
import { schoolSdl, startSchool, withSchool } from './support/school.ts';

interface Row {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

let stack: Stack;
let kinview: Kinview;
let school: Subgraph;
const rows: Row[] = [];

beforeAll(async () => {
  stack = await startStack({ registryPollMs: 100 });
  await givenHarrowVale(stack, () => {});
  kinview = createKinview(stack);
  await agreeOnSchool(stack, kinview);
  const { grantRoot, clock } = stack;
  school = await startSchool({ grantRoot, clock, what: 'first' });
  kinview.file('education.graphql', schoolSdl());
});
afterAll(async () => {
  await school?.close();
  await stack?.close();
});

const checked = async (code: string, args: readonly string[]) => {
  const { problems } = await kinview.json('u-dev', ['subgraph', 'check', ...args]);
  const found = problems.filter((problem: Row) => problem.code === code);
  expect(found, code).not.toEqual([]);
  rows.push(found[0]);
  return found;
};
const refused = async (user: string, code: string, args: readonly string[]) => {
  const { error } = await kinview.json(user, args);
  expect(error, args.join(' ')).toMatchObject({ code });
  rows.push(error);
};

it.each(refusedSchemas)('$code', ({ code, subgraph, others = partners, agreement }) => {
  const problems = checkPublication({
    ...subgraph,
    otherSubgraphs: others,
    agreement: agreement ?? readAgreement(harrowVale2026),
  });
  const found = problems.find((problem) => problem.code === code);
  expect(problems.map((problem) => problem.code)).toContain(code);
  rows.push(found!);
});

it('every rule has its example', () => {
  const shown = new Set(refusedSchemas.map(({ code }) => code));
  expect([...SDL_RULES, ...GRAPH_RULES].map(({ code }) => code).filter((code) => !shown.has(code))).toEqual(
    [],
  );
});

it('services that cannot be reached, or answer to others than the gateway', async () => {
  const { clock, grantRoot } = stack;
  await checked('SERVICE_UNREACHABLE', candidate('education.graphql', { url: 'http://127.0.0.1:9/graphql' }));
  const grantKey = Buffer.alloc(32, 1);
  const other = await startSchool({ grantRoot, clock, what: 'other', grantKey });
  await checked('GRANT_NOT_ACCEPTED', candidate('education.graphql', other));
  await other.close();
  const trusting = createServer((_request, response) => response.end('{"data":{"_entities":[null]}}'));
  await new Promise<void>((listening) => trusting.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(trusting.address() as AddressInfo).port}/graphql`;
  await checked('ANSWERS_WITHOUT_GRANT', candidate('education.graphql', { url }));
  trusting.close();
  const [, , ...noSchema] = candidate('education.graphql', school);
  await refused('u-dev', 'SCHEMA_NOT_TOLD', [
    'subgraph',
    'check',
    '--subgraph',
    'education',
    ...noSchema.slice(2),
  ]);
});

it('fields that look like something stricter, until somebody says why they are not', async () => {
  const sdl = schoolSdl(['"What it says."', '"The number of it." nhsNumber: String\n  "What it says."']);
  const file = kinview.file('misclassified.graphql', sdl);
  await checked('LOOKS_MISCLASSIFIED', candidate(file, school));
  const why = 'EducationNote.nhsNumber=it is the number of a form, not of a person';
  const justified = await kinview.json('u-dev', [
    'subgraph',
    'check',
    ...candidate(file, school, '--justify', why),
  ]);
  expect(justified.problems).toEqual([]);
  const told = await kinview('u-dev', ['subgraph', 'check', ...candidate(file, school)]);
  expect(told.out).toMatch(/\n +\d+ \| .* nhsNumber: String\n/);
});

it('an owner that the agreement does not name', async () => {
  const args = candidate('education.graphql', school);
  await checked('OWNER_UNKNOWN', args.with(args.indexOf('SCHOOL'), 'CHARITY'));
});

it('what clients were shown lately is not taken away from them unawares', async () => {
  const published = await kinview('u-dev', [
    'subgraph',
    'publish',
    ...candidate('education.graphql', school),
  ]);
  expect(published.exitCode).toBe(0);
  const question = '{ person(id: "maya") { education { supportNotes { what } } } }';
  expect((await stack.ask('u-hv', 'PLANNING', question)).status).toBe(200);
  const gone = schoolSdl([
    '  "What staff should do to help."\n  supportNotes: [EducationNote!] @classified(as: "SUPPORT_INSTRUCTION")\n',
    '',
  ]);
  const args = candidate(kinview.file('gone.graphql', gone), school);
  const [problem] = await checked('BREAKS_CLIENTS', args);
  expect(problem.usage).toEqual([
    {
      field: 'education.supportNotes',
      organisation: 'NHS-COMM',
      operations: 1,
      lastAt: expect.any(Number),
    },
  ]);
  // Nobody was shown the plan's reviews: they may go.
  const unused = schoolSdl([
    '  "How the plan goes."\n  reviews: [EducationNote!] @classified(as: "PLAN_REVIEW")\n',
    '',
  ]);
  const other = candidate(kinview.file('unused.graphql', unused), school);
  const { problems, notes } = await kinview.json('u-dev', ['subgraph', 'check', ...other]);
  expect(problems).toEqual([]);
  expect(notes).toContainEqual(
    expect.objectContaining({ code: 'REMOVED', coordinate: 'EducationNamespace.reviews' }),
  );
  const why = ['--justify', 'EducationNamespace.supportNotes=the trust was told, and agrees'];
  expect((await kinview.json('u-dev', ['subgraph', 'check', ...args, ...why])).problems).toEqual([]);
});

it('requests that are not complete, and agreements that are not sound', async () => {
  const check = (...args: string[]) => [
    'subgraph',
    'check',
    ...candidate('education.graphql', school),
    ...args,
  ];
  await refused('u-dev', 'SUBGRAPH_NAME_INVALID', check('--subgraph', 'Edu-cation'));
  await refused('u-dev', 'SUBGRAPH_URL_INVALID', check('--url', 'ftp://school.example/graphql'));
  await refused('u-dev', 'RATIONALE_MISSING', check('--rationale', 'why not'));
  await refused('u-hv', 'REGISTRY_NOT_PERMITTED', check());
  const agree = (name: string, data: object) => [
    ...['agreement', 'publish', '--file', kinview.file(`${name}.json`, JSON.stringify(data))],
    ...['--rationale', 'something has to change'],
  ];
  const later = '2026-06-01T00:00:00Z';
  await refused('u-dev', 'AGREEMENT_NOT_READABLE', agree('odd', { version: 'odd' }));
  await refused('u-dev', 'AGREEMENT_TOO_EARLY', agree('early', withSchool('2026-0', '2026-01-01T00:00:00Z')));
  await refused('u-dev', 'AGREEMENT_VERSION_TAKEN', agree('taken', withSchool('2026-2', later)));
  await refused('u-sl', 'AGREEMENT_UNKNOWN', ['agreement', 'sign', '--version', '2026-9']);
  expect((await kinview('u-dev', agree('next', withSchool('2026-9', later)))).exitCode).toBe(0);
  expect((await kinview('u-sl', ['agreement', 'sign', '--version', '2026-9'])).exitCode).toBe(0);
  await refused('u-sl', 'SIGNATURE_NOT_YOURS', ['agreement', 'sign', '--version', '2026-9']);
});

it('the table in the documentation says exactly this', async () => {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const table = rows.map(
    ({ code, message, remedy }) => `| \`${code}\` | ${cell(message)} | ${cell(remedy)} |`,
  );
  const page = [
    '# What is refused, and what to do',
    '',
    'Each row is an example that a test publishes (`test/publishing/refusals.test.ts`, which also writes this page:',
    '`npx vitest run test/publishing/refusals.test.ts -u`). What composition itself refuses has the codes of Apollo',
    'Federation; `FIELD_TYPE_MISMATCH` stands for them.',
    '',
    '| code | it says, for example | what to do |',
    '|---|---|---|',
    ...table,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/refusals.md');
});
