import { afterAll, beforeAll, expect, test } from 'vitest';
import { household, openRegistry, type Registry } from './support/openRegistry.ts';
import { consentRow, relationshipRow, tierRow } from './support/rows.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
  await registry.add(household('g', 'cai', 'dee', 'mo', 'sam'));
  // Sam is in both families.
  await registry.owner.query(
    `insert into family_member (family, person, role) values ('f', 'sam', 'PARTNER')`,
  );
  await registry.add({
    consent: [consentRow('ana', 'mum')],
    relationship: [relationshipRow('f', 'u-sw')],
    risk_tier: [tierRow('ana')],
  });
});
afterAll(() => registry.close());

const f = ['f', 'ana', 'ben', 'mum', 'dad', 'sam'];
const g = ['g', 'cai', 'dee', 'mo', 'sam'];
const dated = `kinview_now(), kinview_now() + interval '1 day'`;

const changes: [what: string, sql: string, moved: string[], restrictive: boolean][] = [
  ['a withdrawn consent', `update consent set status = 'WITHDRAWN' where id = 'consent-ana'`, ['ana'], true],
  ['a deleted consent', `delete from consent where id = 'consent-ana'`, ['ana'], true],
  [
    'a new consent',
    `insert into consent (id, version, subject, given_by, capacity, status, understanding_confirmed, evidence,
       recorded_by, recorded_organisation) values ('c2', 1, 'ben', 'mum', 'PARENTAL_RESPONSIBILITY', 'REFUSED', true,
       'VERBAL', 'u-sw', 'LA-A')`,
    ['ben'],
    true,
  ],
  ['a lowered tier', `update risk_tier set tier = 'LOW' where subject = 'ana'`, f, true],
  ['a rejected tier', `update risk_tier set rejected_at = kinview_now() where subject = 'ana'`, f, true],
  [
    'a tier for a child of the other family',
    `insert into risk_tier (id, subject, tier, previous_tier, set_by) values ('t2', 'cai', 'LOW', 'LOW', 'u')`,
    g,
    true,
  ],
  [
    'an ended relationship',
    `update relationship set to_at = kinview_now() where requester = 'u-sw'`,
    f,
    true,
  ],
  [
    'a new relationship',
    `insert into relationship (id, family, requester, organisation, kind) values ('r2', 'g', 'u', 'o', 'TEAM')`,
    g,
    false,
  ],
  [
    'a relationship that moves to another family',
    `update relationship set family = 'f' where id = 'r2'`,
    [...f, ...g],
    true,
  ],
  [
    'a task',
    `insert into task (id, kind, family, organisation, assignee) values ('k', 'CONSENT_REVIEW', 'g', 'o', 'u')`,
    g,
    false,
  ],
  ['a closed task', `update task set closed_at = kinview_now() where id = 'k'`, g, true],
  [
    'a crisis',
    `insert into crisis (id, family, requester, organisation, from_at, to_at) values ('x', 'f', 'u', 'o', ${dated})`,
    f,
    false,
  ],
  ['a crisis that is over', `update crisis set to_at = kinview_now() where id = 'x'`, f, true],
  [
    'an override',
    `insert into override (id, subject, ground, requester, classes, recipients, from_at, to_at)
       values ('o', 'dad', 'SIGNIFICANT_HARM', 'u-1', '{RISK_ALERT}', '{u-1}', ${dated})`,
    ['dad'],
    false,
  ],
  ['a revoked override', `update override set to_at = kinview_now() where id = 'o'`, ['dad'], true],
  [
    'a prohibition',
    `insert into prohibition (id, subject, classes, controllers) values ('p', 'ana', '{}', '{}')`,
    ['ana'],
    true,
  ],
  [
    'a court order',
    `insert into court_order (id, subject, classes, recipients) values ('co', 'ana', '{RISK_ALERT}', '{u}')`,
    ['ana'],
    false,
  ],
  [
    'a finding of detriment',
    `insert into detriment (id, subject, controller, classes) values ('d', 'ana', 'LA-A', '{RISK_ALERT}')`,
    ['ana'],
    true,
  ],
  ['a shield', `insert into shield (id, subject) values ('s', 'mum')`, ['mum'], true],
  ['a stage of life', `update person set stage = 'ADULT' where id = 'ben'`, f, true],
  ['a leading organisation', `update family set lead_organisation = 'LA-B' where id = 'g'`, g, true],
  [
    'somebody who leaves',
    `delete from family_member where family = 'f' and person = 'sam'`,
    [...f, ...g],
    true,
  ],
  ['nobody', `update consent set status = 'GIVEN' where id = 'none'`, [], false],
];

const epochs = async (): Promise<Record<string, number>> => {
  const { rows } = await registry.owner.query('select id, epoch::int from data_subject');
  return Object.fromEntries(rows.map((row) => [row.id, row.epoch]));
};

test.each(changes)(
  '%s moves the epoch of everyone whom it touches, once, and takes its place in the order',
  async (_, sql, moved, restrictive) => {
    const before = await epochs();
    const { rows: last } = await registry.owner.query('select coalesce(max(order_no), 0) as no from change');
    await registry.owner.query(sql);
    const after = await epochs();
    const touched = Object.keys(after).filter((id) => after[id] !== before[id]);
    expect(touched.sort()).toEqual([...new Set(moved)].sort());
    for (const id of touched) expect(after[id]).toBe(before[id]! + 1);
    const { rows } = await registry.owner.query('select * from change where order_no > $1', [last[0].no]);
    expect(rows.map((row) => [row.subjects?.sort(), row.restrictive, row.everyone])).toEqual(
      moved.length === 0 ? [] : [[[...new Set(moved)].sort(), restrictive, false]],
    );
  },
);

test('a change of very many at once locks everyone and still moves exactly those whom it touches', async () => {
  const people = Array.from({ length: 300 }, (_, index) => ({ id: `p${index}`, stage: 'ADULT' as const }));
  await registry.add({ person: people });
  const before = await epochs();
  await registry.owner.query(
    `insert into shield (id, subject) select 'shield-' || id, id from person where id like 'p%'`,
  );
  const after = await epochs();
  expect(Object.keys(after).filter((id) => after[id] !== before[id])).toHaveLength(300);
  const { rows } = await registry.owner.query(
    'select everyone, subjects from change order by order_no desc limit 1',
  );
  expect(rows).toEqual([{ everyone: true, subjects: null }]);
});

test('several changes in one transaction move an epoch once and keep an order number each', async () => {
  const before = await registry.epochOf('mum');
  const { rows } = await registry.owner.query('select count(*)::int as changes from change');
  await registry.owner.query(
    `insert into shield (id, subject) values ('s1', 'mum'); insert into shield (id, subject) values ('s2', 'mum')`,
  );
  expect(await registry.epochOf('mum')).toBe(before + 1);
  const { rows: after } = await registry.owner.query('select count(*)::int as changes from change');
  expect(after[0].changes).toBe(rows[0].changes + 2);
});

test('a person and a family never share an id', async () => {
  await expect(registry.owner.query(`insert into family values ('ana', 'LA-A')`)).rejects.toMatchObject({
    code: '23505',
  });
  await expect(registry.owner.query(`insert into person values ('f', 'CHILD')`)).rejects.toMatchObject({
    code: '23505',
  });
});

test('facts are never truncated', async () => {
  await expect(registry.owner.query('truncate consent')).rejects.toThrow('never truncated');
});
