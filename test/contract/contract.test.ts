import { type DocumentNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSubject, type SubjectOptions } from '../../cli/contract/openSubject.ts';
import { renderContract } from '../../cli/contract/renderContract.ts';
import { runContract } from '../../cli/contract/runContract.ts';
import type { CheckResult } from '../../cli/contract/types.ts';
import { harrowVale } from '../../demo/households/harrowVale/harrowVale.ts';
import { agencies } from '../../demo/households/loadHouseholds.ts';
import type { AgencySource } from '../../demo/households/types.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { insertOrganisations } from '../../subgraphs/kit/insertOrganisations.ts';
import { KEY as AGENCY_KEY, NOW as AGENCY_NOW, frozenClock } from '../subgraphs/support/callSubgraph.ts';
import { type RunningAgency, startAgency } from '../subgraphs/support/startAgency.ts';
import { type Fault, KEY, KNOWN, NAME, NOW, PEOPLE, sdl, startService } from './faultyService.ts';

const failed = (results: readonly CheckResult[]) =>
  results
    .filter(({ outcome }) => outcome === 'FAILED')
    .map(({ expects, found }) => `${expects}: ${found.join('; ')}`);

describe.each(Object.keys(agencies) as AgencySource[])('the reference agency %s', (name) => {
  let running: RunningAgency;
  beforeAll(async () => {
    running = await startAgency(agencies[name]);
    await insertOrganisations(
      running.pool,
      harrowVale2026.organisations.map(({ organisation, agency }) => ({ id: organisation, sector: agency })),
    );
    await running.insert(...harrowVale(AGENCY_NOW).records[name]);
  });
  afterAll(() => running?.stop());

  test('keeps the contract', async () => {
    const records = harrowVale(AGENCY_NOW).records[name];
    const known: Record<string, Record<string, Record<string, number>>> = {};
    for (const { person, field, controller } of records) {
      const fields = known[person] ?? {};
      const counts = fields[field] ?? {};
      counts[controller] = (counts[controller] ?? 0) + 1;
      known[person] = { ...fields, [field]: counts };
    }
    const source = harrowVale2026.sources.find((one) => one.source === name)!;
    const results = await check({
      ...{ url: running.url, name, key: AGENCY_KEY, sdl: parse(agencies[name].sdl), known },
      people: Object.keys(known),
      now: frozenClock.now,
      controllersOf: ({ dataClass }) => source.byClass[dataClass] ?? source.controllers,
    });
    expect(failed(results)).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'PASSED').length).toBeGreaterThan(18);
  });
});

const check = (options: Omit<SubjectOptions, 'budget'> & { readonly budget?: number }) =>
  runContract(openSubject({ budget: 5_000, ...options }));

async function checkService(fault: Fault, budget = 5_000): Promise<CheckResult[]> {
  const service = await startService(fault);
  try {
    const document: DocumentNode = parse(sdl);
    const controllersOf = () => ['SCHOOL', 'COLLEGE'];
    return await check({
      ...{ url: service.url, name: NAME, key: KEY, sdl: document, known: KNOWN, people: PEOPLE },
      ...{ controllersOf, now: () => NOW, budget },
    });
  } finally {
    await service.close();
  }
}

test('a service that does everything right breaks nothing', async () => {
  const results = await checkService('');
  expect(failed(results)).toEqual([]);
  expect(results.every(({ outcome }) => outcome === 'PASSED')).toBe(true);
  expect(renderContract(NAME, results)).toMatch(
    /✔ grant {4}answers a good grant\n[^✘]*education keeps the contract: \d+ checks passed\.$/,
  );
});

const FAULTS: [Fault, ...string[]][] = [
  ['trusts everybody', 'refuses a call without a grant'],
  [
    'takes any signature',
    'refuses a grant signed with another key',
    'refuses an unsigned grant that says so',
  ],
  ['takes grants for others', 'refuses a grant for another subgraph'],
  ['takes old grants', 'refuses a grant that has expired', 'refuses a grant made for longer than 30 seconds'],
  ['takes any body', 'refuses a grant for another body'],
  ['takes grants again', 'takes each grant once'],
  ['has null for nobody', 'answers an id that nobody has like a person without records'],
  ['answers by row', 'answers each representation in its place, also twice'],
  ['fails as a whole', 'lets one representation that it cannot read spoil no other'],
  ['ignores classes', 'serves nothing of a class that the grant does not list'],
  ['ignores controllers', 'serves the records of open controllers and of no other'],
  ['limits first', 'applies row conditions before any limit or order'],
  ['minds no other classes', 'refuses a grant that takes a field for another class than it has'],
  ['opens all below', 'keeps back fields of a stricter class of their own'],
  ['shows its inside', 'fails with a code and tells nothing else'],
  ['repeats what was sent', 'fails with a code and tells nothing else'],
  [
    'has no codes',
    'fails with a code and tells nothing else',
    'refuses grants with a code and tells nothing else',
  ],
];

test.each(FAULTS)('a service that %s is found out', async (fault, ...expected) => {
  const results = await checkService(fault as Fault);
  const broken = results.filter(({ outcome }) => outcome === 'FAILED').map(({ expects }) => expects);
  expect(broken).toEqual(expect.arrayContaining(expected));
  const report = renderContract(NAME, results);
  for (const sentence of expected)
    expect(report).toContain(
      `✘ ${results.find((one) => one.expects === sentence)!.area.padEnd(8)} ${sentence}\n`,
    );
  expect(report).toMatch(/found: .+\n +fix: {3}.+/);
});

test('a service that is slow is found out', async () => {
  const results = await checkService('is slow', 50);
  expect(failed(results)).toEqual([
    expect.stringMatching(/^answers a batch of 100 people within its budget: \d+ ms/),
  ]);
});

test('a service that is not there fails everything that needs an answer', async () => {
  const results = await check({
    ...{
      url: 'http://127.0.0.1:9/graphql',
      name: NAME,
      key: KEY,
      sdl: parse(sdl),
      known: KNOWN,
      people: PEOPLE,
    },
    ...{ controllersOf: () => ['SCHOOL'], now: () => NOW },
  });
  expect(results[0]).toMatchObject({ outcome: 'FAILED', found: ['no answer within 10 s'] });
  expect(results.filter(({ outcome }) => outcome === 'PASSED').map(({ expects }) => expects)).not.toContain(
    'takes each grant once',
  );
});
