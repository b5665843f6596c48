import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { health } from '../../subgraphs/health/agency.ts';
import { type RunningAgency, record, startAgency } from './support/startAgency.ts';

let agency: RunningAgency;
beforeAll(async () => {
  agency = await startAgency(health);
  for (const person of ['a', 'b', 'c']) {
    for (const controller of ['NHS-COMM', 'NHS-MH']) {
      await agency.insert(
        record('riskAlerts', person, controller, { description: `${person} ${controller}` }),
        record('medications', person, controller, { medicine: `${person} ${controller}` }),
      );
    }
  }
});
afterAll(() => agency.stop());
afterEach(() => vi.restoreAllMocks());

const SELECTION =
  '{ health { riskAlerts { description } medications { medicine } diagnoses { condition } } }';
const rows = [
  { people: ['a'], open: { RISK_ALERT: ['NHS-COMM'], MEDICATION: ['NHS-COMM', 'NHS-MH'] } },
  { people: ['b', 'c'], open: { RISK_ALERT: ['NHS-MH'], MEDICATION: ['NHS-MH'] } },
];

test('people whose open controllers differ take one statement per field; a closed field takes none', async () => {
  const query = vi.spyOn(pg.Pool.prototype, 'query');
  const answer = await agency.ask(['a', 'b', 'c'], SELECTION, rows);
  const texts = query.mock.calls.map(([config]) => (config as unknown as pg.QueryConfig).text);
  expect(texts).toHaveLength(2);
  expect(texts.filter((text) => text.includes('join risk_alert'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('join medication'))).toHaveLength(1);
  const [a, b] = answer.json.data._entities;
  expect(a.health.riskAlerts).toEqual([{ description: 'a NHS-COMM' }]);
  expect(a.health.medications).toHaveLength(2);
  expect(b.health).toEqual({
    riskAlerts: [{ description: 'b NHS-MH' }],
    medications: [{ medicine: 'b NHS-MH' }],
    diagnoses: null,
  });
});

test('loaders are of one call: the next call reads again', async () => {
  await agency.ask(['a'], SELECTION, rows);
  await agency.insert(record('riskAlerts', 'a', 'NHS-COMM', { description: 'new' }));
  const answer = await agency.ask(['a'], SELECTION, rows);
  expect(answer.json.data._entities[0].health.riskAlerts).toHaveLength(2);
});
