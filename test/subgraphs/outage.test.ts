import { afterAll, beforeAll, expect, test } from 'vitest';
import { police } from '../../subgraphs/police/agency.ts';
import { type RunningAgency, record, startAgency } from './support/startAgency.ts';

let agency: RunningAgency;
beforeAll(async () => {
  agency = await startAgency(police);
  await agency.insert(record('incidents', 'maya', 'POLICE-X', { summary: 'A call' }));
});
afterAll(() => agency.stop());

const SELECTION = '{ police { incidents { summary } keyContacts { name } } }';

test('where a table cannot be read, all that was open is an error at its place; what is closed is not', async () => {
  await agency.pool.query('alter table incident rename to incident_elsewhere');
  const answer = await agency.ask(['jordan', 'maya'], SELECTION, [
    { people: ['maya'], open: { SAFEGUARDING_INCIDENT: ['POLICE-X'], KEY_CONTACT: ['POLICE-X'] } },
  ]);
  await agency.pool.query('alter table incident_elsewhere rename to incident');
  const nothing = { police: { incidents: null, keyContacts: null } };
  expect(answer).toMatchObject({ status: 200, json: { data: { _entities: [nothing, nothing] } } });
  expect(answer.json.errors).toEqual(
    ['incidents', 'keyContacts'].map((field) => ({
      message: 'The source could not answer',
      path: ['_entities', 1, 'police', field],
      extensions: { code: 'SOURCE_FAILED' },
    })),
  );
});

test('a database that is gone is an error for everything open, never an empty answer', async () => {
  await agency.dropDatabase();
  const open = { SAFEGUARDING_INCIDENT: ['POLICE-X'], KEY_CONTACT: ['POLICE-X'] };
  const answer = await agency.ask(['maya'], SELECTION, open);
  expect(answer.json.data._entities[0].police).toEqual({ incidents: null, keyContacts: null });
  const places = answer.json.errors.map(({ path }: { path: unknown[] }) => path.at(-1));
  expect(places.sort()).toEqual(['incidents', 'keyContacts']);
  expect(answer.text).not.toMatch(/police_|terminat|does not exist/);
});
