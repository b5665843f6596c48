import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HealthRecord } from '../../subgraphs/health/agency.ts';
import { type PoliceRecord, police } from '../../subgraphs/police/agency.ts';
import type { SocialCareRecord } from '../../subgraphs/socialcare/agency.ts';
import { NOW } from './support/callSubgraph.ts';
import { type RunningAgency, startAgency } from './support/startAgency.ts';

const common = { id: 'record-1', person: 'maya', asOf: NOW } as const;

let agency: RunningAgency;
beforeAll(async () => {
  agency = await startAgency(police);
});
afterAll(() => agency.stop());

test('the generated types say what a record may hold, field by field', () => {
  const alert: SocialCareRecord = {
    ...common,
    controller: 'LA-A',
    provenance: 'PROFESSIONAL_OPINION',
    field: 'riskAlerts',
    values: { kind: 'neglect', description: 'Alone at night', severity: 'HIGH' },
  };
  // @ts-expect-error: an assessment has no grade
  const graded: HealthRecord = { ...alert, field: 'assessments', values: { grade: 'HIGH' } };
  // @ts-expect-error: nothing is purple
  const purple: PoliceRecord = { ...alert, field: 'riskAlerts', values: { grade: 'PURPLE' } };
  // @ts-expect-error: a record says how it came about
  const unsaid: PoliceRecord = { ...common, controller: 'POLICE-X', field: 'riskAlerts', values: {} };
  expect([alert, graded, purple, unsaid]).toHaveLength(4);
});

test('what the types allow, the database still checks; nothing of a refused batch stays', async () => {
  const good: PoliceRecord = {
    ...common,
    controller: 'POLICE-X',
    provenance: 'FACT',
    field: 'keyContacts',
    values: { role: 'OFFICER_IN_CASE', name: 'A team' },
  };
  const wrong: readonly [string, PoliceRecord][] = [
    ['record_id', { ...good, id: '' }],
    ['foreign key', { ...good, id: '2', controller: 'NOBODY' }],
    ['duplicate key', good],
    ['telephone_number', { ...good, id: '3', values: { ...good.values, telephone: 'ask for Sam' } }],
    ['contact_name', { ...good, id: '4', values: { ...good.values, name: 'x'.repeat(121) } }],
    ['null value', { ...good, id: '5', values: { name: 'A team' } }],
  ];
  for (const [why, record] of wrong) await expect(agency.insert(good, record)).rejects.toThrow(why);
  const answer = await agency.ask(['maya'], '{ police { keyContacts { name } } }', {
    KEY_CONTACT: ['POLICE-X'],
  });
  expect(answer.json.data._entities[0].police.keyContacts).toEqual([]);
});
