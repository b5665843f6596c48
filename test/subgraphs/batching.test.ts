import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { health } from '../../subgraphs/health/agency.ts';
import { createPrepareStatement } from '../../subgraphs/kit/prepareStatement.ts';
import { selectRecords } from '../../subgraphs/kit/selectRecords.ts';
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

test('people whose open controllers differ, and all their fields, take one statement without the closed fields', async () => {
  const query = vi.spyOn(pg.Pool.prototype, 'query');
  const answer = await agency.ask(['a', 'b', 'c'], SELECTION, rows);
  const texts = query.mock.calls.map(([config]) => (config as unknown as pg.QueryConfig).text);
  expect(texts).toHaveLength(1);
  expect(texts[0]?.match(/join risk_alert/g)).toHaveLength(1);
  expect(texts[0]?.match(/join medication/g)).toHaveLength(1);
  expect(texts[0]).not.toContain('join diagnosis');
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

test('a call for which nothing is open takes no statement', async () => {
  const query = vi.spyOn(pg.Pool.prototype, 'query');
  const answer = await agency.ask(['a'], SELECTION, []);
  expect(answer.json.data._entities).toEqual([
    { health: { riskAlerts: null, medications: null, diagnoses: null } },
  ]);
  expect(query).not.toHaveBeenCalled();
});

test('more combinations of fields than are kept prepared are answered all the same', async () => {
  const order = health.order;
  const prepare = createPrepareStatement(order);
  const [first, second] = health.namespace.kinds;
  for (let count = 1; count <= 250; count += 1) prepare(Array.from({ length: count }, () => first!));
  expect(prepare([first!]).name).toBe('records-0');
  expect(prepare([second!])).toEqual({ text: selectRecords([second!], order) });
});
