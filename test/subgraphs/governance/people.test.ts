import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintGrant } from '../../../grant/mint.ts';
import { GRANT_HEADER } from '../../../grant/types.ts';
import { grantFor, KEY, post } from '../support/callSubgraph.ts';
import { type RunningGovernance, startGovernance, users } from './support.ts';

let spine: RunningGovernance;
beforeAll(async () => {
  spine = await startGovernance();
});
afterAll(() => spine.stop());

describe('the spine on people and families', () => {
  it('answers a family with its members in the order of joining, people as ids', async () => {
    const { data, errors } = await spine.ask(
      users.socialWorker,
      '{ family(id: "harrow-vale") { id leadOrganisation members { role parentalResponsibility person { id } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.family).toMatchObject({ id: 'harrow-vale', leadOrganisation: 'LA-A' });
    expect(data.family.members.map((one: { person: object }) => one.person)).toEqual(
      ['maya', 'tyler', 'unborn', 'dana', 'jordan', 'lee'].map((id) => ({ id })),
    );
    expect(data.family.members[3]).toEqual({
      role: 'MOTHER',
      parentalResponsibility: true,
      person: { id: 'dana' },
    });
  });

  it('answers null for people and families that nobody knows, whatever their ids look like', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { id } family(id: $id) { id } }';
    for (const id of ['nobody', '', 'x'.repeat(65), 'a\u0000b']) {
      expect(await spine.ask(users.socialWorker, query, { id })).toEqual({
        data: { person: null, family: null },
      });
    }
  });

  it('answers a reference to a person by id, and null for one whom nobody knows', async () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id families { id } } } }';
    const r = ['maya', 'nobody'].map((id) => ({ __typename: 'Person', id }));
    expect((await spine.ask(users.socialWorker, query, { r })).data._entities).toEqual([
      { id: 'maya', families: [{ id: 'harrow-vale' }] },
      null,
    ]);
  });

  it('lists the families of whoever asks, while a relationship holds', async () => {
    const mine = async (user: typeof users.socialWorker) =>
      (await spine.ask(user, '{ myFamilies { id } }')).data.myFamilies;
    expect(await mine(users.socialWorker)).toEqual([{ id: 'harrow-vale' }]);
    expect(await mine({ ...users.socialWorker, id: 'u-old' })).toEqual([]);
    expect(await mine({ ...users.socialWorker, id: 'u-next' })).toEqual([]);
    expect(await mine({ ...users.socialWorker, organisation: 'LA-B' })).toEqual([]);
  });

  it('refuses a grant that does not say who asks', async () => {
    const body = JSON.stringify({ query: '{ myFamilies { id } }' });
    const answer = await post(spine.url, body, {
      [GRANT_HEADER]: mintGrant(KEY, grantFor(body, { aud: 'governance' })),
    });
    expect(answer.status).toBe(500);
    expect(answer.json.data).toBeUndefined();
  });
});

describe('the spine on working relationships', () => {
  const query =
    '{ family(id: "harrow-vale") { relationships { id practitioner organisation kind } } person(id: "maya") { relationships { id } } }';
  const ids = async (user: typeof users.socialWorker) => {
    const { data } = await spine.ask(user, query);
    const found = data.family.relationships.map((one: { id: string }) => one.id);
    expect(data.person.relationships.map((one: { id: string }) => one.id)).toEqual(found);
    return found;
  };

  it('shows frontline staff their own', async () => {
    expect(await ids(users.frontline)).toEqual(['r-vcs']);
  });

  it('shows clinicians all that hold', async () => {
    expect(await ids(users.clinician)).toEqual(['r-vcs', 'r-hv', 'r-sl', 'r-sw', 'r-mh']);
  });

  it('keeps sensitive services from care managers, but not their own', async () => {
    expect(await ids(users.socialWorker)).toEqual(['r-vcs', 'r-hv', 'r-sl', 'r-sw']);
    expect(await ids({ ...users.socialWorker, id: 'u-mh', organisation: 'NHS-MH' })).toContain('r-mh');
  });
});
