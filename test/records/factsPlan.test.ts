import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsQuery } from '../../records/facts/factsQuery.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';

let registry: Registry;
const families = 2_000;

beforeAll(async () => {
  registry = await openRegistry();
  const all = `generate_series(1, ${families}) n`;
  const children = `select 'c' || n from ${all}`;
  for (const sql of [
    `insert into person select 'c' || n, 'CHILD' from ${all} union all select 'm' || n, 'ADULT' from ${all}`,
    `insert into family select 'f' || n, 'LA-A' from ${all}`,
    `insert into family_member (family, person, role) select 'f' || n, 'c' || n, 'CHILD' from ${all}
       union all select 'f' || n, 'm' || n, 'MOTHER' from ${all}`,
    `insert into relationship (id, family, requester, organisation, kind) select 'r' || n, 'f' || n, 'u' || n % 50, 'o', 'TEAM' from ${all}`,
    `insert into task (id, kind, family, organisation, assignee) select 'k' || n, 'REVIEW', 'f' || n, 'o', 'u' || n % 50 from ${all}`,
    `insert into crisis (id, family, requester, organisation, to_at) select 'x' || n, 'f' || n, 'u', 'o', kinview_now() + '1 h' from ${all}`,
    `insert into risk_tier (id, subject, tier, previous_tier, set_by) select id, id, 'LOW', 'LOW', 'u' from (${children}) c (id)`,
    `insert into consent (id, version, subject, given_by, capacity, status, understanding_confirmed, evidence, recorded_by,
       recorded_organisation) select 'c' || n, 1, 'c' || n, 'm' || n, 'PARENTAL_RESPONSIBILITY', 'GIVEN', true, 'VERBAL', 'u', 'o' from ${all}`,
    `insert into prohibition (id, subject, classes, controllers) select id, id, '{}', '{}' from (${children}) c (id)`,
    `insert into court_order (id, subject, classes, recipients) select id, id, '{A}', '{u}' from (${children}) c (id)`,
    `insert into detriment (id, subject, controller, classes) select id, id, 'LA-A', '{A}' from (${children}) c (id)`,
    `insert into shield (id, subject) select id, id from (${children}) c (id)`,
    `insert into override (id, subject, ground, requester, classes, recipients, to_at)
       select id, id, 'SHIELD', 'u', '{A}', '{u}', kinview_now() + '1 h' from (${children}) c (id)`,
    'analyze',
  ]) {
    await registry.owner.query(sql);
  }
});
afterAll(() => registry.close());

test('facts are looked up by key in every table, however many families there are', async () => {
  const client = await registry.owner.connect();
  await client.query(`prepare facts (text, text, text, text[], text[]) as ${factsQuery}`);
  const { rows } = await client.query(`explain execute facts ('u1', 'o', 'PRACTITIONER', '{c7}', '{f1,f2}')`);
  client.release();
  const scans = rows.map((row) => row['QUERY PLAN']).filter((line) => line.includes('Seq Scan'));
  // The agreement's versions are few, and the last one counts.
  expect(scans.filter((line) => !line.includes('agreement_start'))).toEqual([]);
});
