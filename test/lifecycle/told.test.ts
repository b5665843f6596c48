import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ask } from '../support/ask.ts';
import { type Change, createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { leadWorks, withLeads } from '../support/withLeads.ts';
import { tasksOf } from './readDuties.ts';

let stack: Stack;
let ask: Ask;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  ask = await withLeads(stack);
  change = createChange({ ask });
});
afterAll(() => stack.close());
beforeEach(() => givenHarrowVale(stack).then(() => leadWorks(stack, 'u-sup')));

const query =
  '{ person(id: "maya") { id } alerts { id kind record family { id } } myTasks { kind family { id } } }';
const toldTo = async (user: string) => (await ask(user, 'SAFEGUARDING', query)).body.data;
const kindsTo = async (user: string): Promise<string[]> =>
  (await toldTo(user)).alerts.map(({ kind }: { kind: string }) => kind);

const relationshipOf = async (user: string) => {
  const { rows } = await stack.databases.registry.query('select id from relationship where requester = $1', [
    user,
  ]);
  const over = { relationship: rows[0].id, expectedVersion: 1, reason: 'Not needed any more' };
  return over;
};

test('whose relationship somebody else ends is told, without a word about anybody', async () => {
  const over = await relationshipOf('u-hv');
  expect((await change('u-sl', 'endRelationship', over)).code).toBeNull();
  const told = await toldTo('u-hv');
  const [{ id: alert }] = told.alerts;
  expect(told).toEqual({
    person: null,
    alerts: [{ id: alert, kind: 'RELATIONSHIP_ENDED_BY_ANOTHER', record: over.relationship, family: null }],
    myTasks: [{ kind: 'ALERT', family: null }],
  });
  const { alerts } = await toldTo('u-vcs');
  expect(alerts, 'nobody else is').toEqual([]);
  expect((await change('u-sup', 'acknowledgeAlert', { alert })).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  expect((await change('u-hv', 'acknowledgeAlert', { alert })).status).toBe('ACKNOWLEDGED');
  expect(await toldTo('u-hv')).toMatchObject({ alerts: [], myTasks: [] });
  const own = await relationshipOf('u-vcs');
  expect((await change('u-vcs', 'endRelationship', own)).code).toBeNull();
  expect(await kindsTo('u-vcs')).toEqual([]);
});

test('a lead of the organisation that leads is not put out of a family unseen', async () => {
  const over = await relationshipOf('u-sl');
  expect((await change('u-sup', 'endRelationship', over)).code).toBeNull();
  expect(await kindsTo('u-sl')).toEqual(['LEAD_RELATIONSHIP_ENDED', 'RELATIONSHIP_ENDED_BY_ANOTHER']);
  const [{ id: alert, family }] = (await toldTo('u-gov')).alerts;
  expect(family, 'it is their task, so they may look').toEqual({ id: 'harrow-vale' });
  expect((await change('u-sup', 'acknowledgeAlert', { alert })).code).toBe('ALERT_OWN');
  expect((await change('u-gov', 'acknowledgeAlert', { alert })).status).toBe('ACKNOWLEDGED');
});

test('who shields in a household is told when a shield comes down', async () => {
  const evidence = 'She was followed home';
  const { id: record } = await change('u-hv', 'shieldAddress', { subject: 'dana', evidence });
  await change('u-vcs', 'shieldAddress', { subject: 'maya', evidence });
  const lifted = { record, expectedVersion: 1, how: 'ENDED', reason: 'Set aside' };
  expect((await change('u-sl', 'unshieldAddress', lifted)).code).toBeNull();
  const told = ['SHIELD_OF_YOURS_LIFTED'];
  expect([await kindsTo('u-hv'), await kindsTo('u-vcs'), await kindsTo('u-sw')]).toEqual([told, told, []]);
  expect(await kindsTo('u-sl'), 'who did it knows').toEqual(['SHIELD_LIFTED']);
});

test('what nobody is there to do is the governance lead’s to see to; what somebody is, is not', async () => {
  const asked = {
    subject: 'jordan',
    ground: 'SIGNIFICANT_HARM',
    classes: ['ASSESSMENT_SUMMARY'],
    recipients: ['u-hv'],
    ifShared: 'He may hear of it',
    ifNotShared: 'She may be hurt',
    expiresAt: new Date(stack.clock.now() + 3_600_000).toISOString(),
  };
  const waits = async () =>
    (await tasksOf(stack, 'u-gov')).filter(({ kind }) => kind === 'CALDICOTT_CONSULTATION').length;
  await ask('u-hv', 'SAFEGUARDING', '{ myFamilies { id } }');
  expect((await change('u-hv', 'requestOverride', asked)).code).toBeNull();
  expect(await waits()).toBe(0);
  const registry = stack.databases.registry;
  const { rows } = await registry.query(`delete from practitioner where id = 'u-ccg' returning *`);
  expect((await change('u-hv', 'requestOverride', asked)).code).toBeNull();
  expect(await waits()).toBe(1);
  await registry.query(
    'insert into practitioner select * from jsonb_populate_record(null::practitioner, $1)',
    [JSON.stringify(rows[0])],
  );
});
