import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assess } from '../../gateway/registry/assess.ts';
import { examineApart } from '../../gateway/registry/examine/createExaminer.ts';
import { readCurrent } from '../../gateway/registry/readCurrent.ts';
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
import { type Row, writeRefusals } from './support/refusalsPage.ts';
import { refusedAgreements } from './support/refusedAgreements.ts';
import { refusedSchemas } from './support/refusedSchemas.ts';
import { schoolSdl, startSchool, withSchool } from './support/school.ts';

let stack: Stack;
let kinview: Kinview;
let school: Subgraph;
const others: { close(): unknown }[] = [];
const rows: Row[] = [];

beforeAll(async () => {
  stack = await startStack({ registryPollMs: 100 });
  await givenHarrowVale(stack, () => {});
  kinview = createKinview(stack);
  await agreeOnSchool(stack, kinview);
  school = await running({});
  kinview.file('education.graphql', schoolSdl());
});
afterAll(async () => {
  for (const one of others) await one.close();
  await stack?.close();
});

async function running(options: Partial<Parameters<typeof startSchool>[0]>): Promise<Subgraph> {
  const { clock, grantRoot } = stack;
  const started = await startSchool({ grantRoot, clock, what: 'a note', ...options });
  others.push(started);
  return started;
}
/** Something that is no subgraph. */
async function answering(listener: RequestListener): Promise<{ readonly url: string }> {
  const server = createServer(listener);
  others.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}
const checking = (schema: string, at: Pick<Subgraph, 'url'> = school, ...more: readonly string[]) => [
  ...['subgraph', 'check', ...candidate(schema, at, ...more)],
];
const publishing = (...args: Parameters<typeof checking>) => checking(...args).with(1, 'publish');
const told = async (code: string, args: readonly string[]) => {
  const report = await kinview.json('u-sdv', args);
  const { problems } = report.assessment ?? report;
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

it.each(refusedSchemas)('$code', ({ code, subgraph, others: beside = partners, agreement }) => {
  const problems = checkPublication({
    ...subgraph,
    otherSubgraphs: beside,
    agreement: agreement ?? readAgreement(harrowVale2026),
  });
  const found = problems.find((problem) => problem.code === code);
  expect(problems.map((problem) => problem.code)).toContain(code);
  rows.push(found!);
});

it('every rule has its example', () => {
  const shown = new Set(refusedSchemas.map(({ code }) => code));
  const codes = [...SDL_RULES, ...GRAPH_RULES].map(({ code }) => code);
  expect(codes.filter((code) => !shown.has(code))).toEqual([]);
});

it('services that cannot be reached, or answer to others than the gateway, or run another schema', async () => {
  await told('SERVICE_UNREACHABLE', checking('education.graphql', { url: 'http://127.0.0.1:9/graphql' }));
  const other = await running({ grantKey: Buffer.alloc(32, 1) });
  await told('GRANT_NOT_ACCEPTED', checking('education.graphql', other));
  const page = await answering((_request, response) => response.end('<html>'));
  expect((await told('GRANT_NOT_ACCEPTED', checking('education.graphql', page)))[0].message).toContain(
    'no JSON',
  );
  rows.pop();
  const trusting = await answering((_request, response) => response.end('{"data":{"_entities":[null]}}'));
  await told('ANSWERS_WITHOUT_GRANT', checking('education.graphql', trusting));
  const more = kinview.file(
    'more.graphql',
    schoolSdl(['"What it says."', '"When." when: Date\n  "What it says."']),
  );
  await told('SERVICE_LACKS_FIELD', publishing(more));
  const lax = kinview.file('lax.graphql', schoolSdl(['"PLAN_REVIEW"', '"SUPPORT_INSTRUCTION"']));
  await told('SCHEMA_DIFFERS', publishing(lax));
  // A pull request comes before its deployment.
  const { problems, notes } = await kinview.json('u-sdv', checking(lax));
  expect(problems).toEqual([]);
  expect(notes.map(({ code }: Row) => code)).toContain('SCHEMA_DIFFERS');
});

it('the schema is asked of the running service, as it was written, unless it tells none', async () => {
  const telling = await running({ production: false });
  const unnamed = (at: Pick<Subgraph, 'url'>) => checking('education.graphql', at).toSpliced(4, 2);
  const report = await kinview.json('u-sdv', unnamed(telling));
  expect(report).toMatchObject({ problems: [], sdl: schoolSdl() });
  expect(report.difference.changes).not.toEqual([]);
  await refused('u-sdv', 'SCHEMA_NOT_TOLD', unnamed(school));
});

it('fields that look like something stricter, until somebody says why they are not', async () => {
  const sdl = schoolSdl(['"What it says."', '"The number of it." nhsNumber: String\n  "What it says."']);
  const file = kinview.file('misclassified.graphql', sdl);
  const short = '"A." nhs_no: ID "B." homeAddr: ID "C." dx: ID "D." dateofbirth: Date "E." nino: ID';
  const shorter = kinview.file('short.graphql', schoolSdl(['"What it says."', `${short} "What it says."`]));
  const { problems } = await kinview.json('u-sdv', checking(shorter));
  expect(problems.map(({ coordinate }: { coordinate: string }) => coordinate.split('.')[1])).toEqual([
    ...['nhs_no', 'homeAddr', 'dx', 'dateofbirth', 'nino'],
  ]);
  await told('LOOKS_MISCLASSIFIED', checking(file));
  const why = 'EducationNote.nhsNumber=it is the number of a form, not of a person';
  expect((await kinview.json('u-sdv', checking(file, school, '--justify', why))).problems).toEqual([]);
  expect((await kinview('u-sdv', checking(file))).out).toMatch(/\n +\d+ \| .* nhsNumber: String\n/);
});

it('what is not one’s own to publish, or not where gateways may ask', async () => {
  const args = checking('education.graphql');
  await told('OWNER_UNKNOWN', args.with(args.indexOf('SCHOOL'), 'CHARITY'));
  await refused('u-dev', 'NOT_YOUR_SUBGRAPH', args);
  await refused('u-hv', 'REGISTRY_NOT_PERMITTED', args);
  await refused('u-sdv', 'ADDRESS_NOT_ALLOWED', checking('education.graphql', { url: 'http://10.0.0.1/' }));
});

it('a gateway that has no key for a subgraph, and a graph that cannot be guarded', async () => {
  const { clock, databases } = stack;
  const agreement = readAgreement(withSchool('2026-2', '2026-03-03T00:00:00Z'));
  const services = { pool: databases.registry, clock, keyOf: () => undefined, examine: examineApart };
  const current = await readCurrent(databases.registry, agreement, { supergraphSdl: '', subgraphs: {} });
  const offered = { subgraph: 'education', sdl: schoolSdl(), url: school.url, owner: 'SCHOOL' };
  const { assessment } = await assess(
    { ...services, agreement, agreements: [agreement] },
    {
      candidate: { ...offered, rationale: 'schools join the partnership', justifications: {} },
      ...{ current, others: current.parts, needsService: true, signal: AbortSignal.timeout(60_000) },
    },
  );
  expect(assessment.problems.map(({ code }) => code)).toEqual(['GRANT_KEY_MISSING']);
  rows.push(assessment.problems[0]!);
  const broken = 'type Query { nothing: Int }';
  const unguarded = await examineApart('fit', { agreement: agreement.data, parts: [], supergraph: broken });
  expect(unguarded.map(({ code }) => code)).toEqual(['NOT_GUARDED']);
  rows.push(unguarded[0]!);
});

it('what clients were shown lately is not taken away from them unawares', async () => {
  expect((await kinview('u-sdv', publishing('education.graphql'))).exitCode).toBe(0);
  const question = '{ person(id: "maya") { education { supportNotes { what } } } }';
  expect((await stack.ask('u-hv', 'PLANNING', question)).status).toBe(200);
  const gone = schoolSdl([
    '  "What staff should do to help."\n  supportNotes: [EducationNote!] @classified(as: "SUPPORT_INSTRUCTION")\n',
    '',
  ]);
  const args = checking(kinview.file('gone.graphql', gone));
  const [problem] = await told('BREAKS_CLIENTS', args);
  const organisation = 'NHS-COMM';
  const lastAt = expect.any(Number);
  expect(problem.usage).toEqual([{ field: 'education.supportNotes', organisation, operations: 1, lastAt }]);
  // Nobody was shown the plan's reviews: they may go.
  const unused = schoolSdl([
    '  "How the plan goes."\n  reviews: [EducationNote!] @classified(as: "PLAN_REVIEW")\n',
    '',
  ]);
  const { problems, notes } = await kinview.json('u-sdv', checking(kinview.file('unused.graphql', unused)));
  expect(problems).toEqual([]);
  expect(notes).toContainEqual(
    expect.objectContaining({ code: 'REMOVED', coordinate: 'EducationNamespace.reviews' }),
  );
  const why = ['--justify', 'EducationNamespace.supportNotes=the trust was told, and agrees'];
  expect((await kinview.json('u-sdv', [...args, ...why])).problems).toEqual([]);
});

it('schemas that are none, and requests that are not complete', async () => {
  const check = (...args: string[]) => [...checking('education.graphql'), ...args];
  await refused('u-sdv', 'SUBGRAPH_NAME_INVALID', check('--subgraph', 'Edu-cation'));
  await refused('u-sdv', 'SUBGRAPH_URL_INVALID', check('--url', 'ftp://school.example/graphql'));
  await refused('u-sdv', 'RATIONALE_MISSING', check('--rationale', 'why not'));
  await refused('u-sdv', 'SDL_EMPTY', check('--schema', kinview.file('empty.graphql', ' \n')));
  await refused('u-sdv', 'SDL_NOT_TEXT', check('--schema', kinview.file('binary.graphql', 'type \0\x01')));
  const long = kinview.file('long.graphql', `# ${'x'.repeat(300 * 1024)}`);
  await refused('u-sdv', 'SDL_TOO_LARGE', check('--schema', long));
  const nested = kinview.file('nested.graphql', `type Query { a: ${'['.repeat(50_000)}Int`);
  const { problems } = await kinview.json('u-sdv', check('--schema', nested));
  expect(problems[0]).toMatchObject({ code: 'SYNTAX', message: 'It is nested deeper than can be read.' });
});

it('going back to what is not there', async () => {
  const back = (...args: string[]) => [
    'registry',
    'rollback',
    '--rationale',
    'something went wrong',
    ...args,
  ];
  await refused('u-sdv', 'RELEASE_UNKNOWN', back('--to', '77'));
  await refused('u-sdv', 'RELEASE_IN_FORCE', back('--to', '1'));
  await refused('u-sdv', 'SUBGRAPH_NOT_IN_RELEASE', back('--to', '1', '--subgraph', 'housing'));
  await refused('u-sl', 'PROPOSAL_UNKNOWN', ['subgraph', 'approve', '--proposal', 'none']);
});

it('agreements that are not sound, do not fit what is published, or leave nobody to sign', async () => {
  const agree = (data: object) => [
    ...['agreement', 'publish', '--file', kinview.file('next.json', JSON.stringify(data))],
    ...['--rationale', 'something has to change'],
  ];
  for (const { code, data } of refusedAgreements) await refused('u-dev', code, agree(data));
  const signing = (version: string) => ['agreement', 'sign', '--version', version];
  await refused('u-sl', 'AGREEMENT_UNKNOWN', signing('2026-9'));
  const next = withSchool('2026-9', '2026-06-01T00:00:00Z');
  expect((await kinview('u-dev', agree(next))).exitCode).toBe(0);
  expect((await kinview('u-sl', signing('2026-9'))).exitCode).toBe(0);
  await refused('u-sl', 'SIGNATURE_NOT_YOURS', signing('2026-9'));
  expect((await kinview('u-cg', signing('2026-9'))).out).toContain('is signed and begins');
  const withdraw = ['agreement', 'withdraw', '--version', '2026-9', '--rationale', 'it was a mistake'];
  await refused('u-sgl', 'SIGNATURE_NOT_YOURS', withdraw);
  rows.pop();
  expect((await kinview('u-sl', withdraw)).out).toBe('Agreement 2026-9 was withdrawn: it never begins.');
  await refused('u-cg', 'AGREEMENT_BEGUN', withdraw);
  await refused('u-cg', 'AGREEMENT_UNKNOWN', signing('2026-9'));
  rows.pop();
  stack.clock.set(Date.parse('2026-06-02T00:00:00Z'));
  const log = await kinview.json('u-aud', ['agreement', 'log']);
  expect(log.inForce).toBe('2026-2');
});

it('the table in the documentation says exactly this', async () => {
  await expect(writeRefusals(rows)).toMatchFileSnapshot('../../docs/refusals.md');
});
