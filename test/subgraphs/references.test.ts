import { afterAll, beforeAll, expect, test } from 'vitest';
import { police } from '../../subgraphs/police/agency.ts';
import { type RunningAgency, record, startAgency } from './support/startAgency.ts';

let agency: RunningAgency;
beforeAll(async () => {
  agency = await startAgency(police);
  await agency.insert(
    record('incidents', 'maya', 'POLICE-X', { summary: 'A call', people: ['jordan', 'dana'] }),
    record('riskAlerts', 'jordan', 'POLICE-X', { description: 'Named in a call' }),
  );
});
afterAll(() => agency.stop());

const SELECTION =
  '{ police { incidents { summary people { id police { riskAlerts { description } } } } keyContacts { name } } }';

test('other people in a record are references; what is about them needs a row of their own', async () => {
  const alone = await agency.ask(['maya'], SELECTION, {
    SAFEGUARDING_INCIDENT: ['POLICE-X'],
    RISK_ALERT: ['POLICE-X'],
  });
  expect(alone.json.data._entities[0].police.incidents[0].people).toEqual([
    { id: 'dana', police: { riskAlerts: null } },
    { id: 'jordan', police: { riskAlerts: null } },
  ]);
  const both = await agency.ask(['maya'], SELECTION, [
    { people: ['maya'], open: { SAFEGUARDING_INCIDENT: ['POLICE-X'] } },
    { people: ['jordan'], open: { RISK_ALERT: ['POLICE-X'] } },
  ]);
  expect(both.json.data._entities[0].police.incidents[0].people).toEqual([
    { id: 'dana', police: { riskAlerts: null } },
    { id: 'jordan', police: { riskAlerts: [{ description: 'Named in a call' }] } },
  ]);
});
