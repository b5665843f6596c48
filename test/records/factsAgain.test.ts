import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pool } from '../../database/openPool.ts';
import { createReadFacts, type ReadFacts } from '../../records/facts/readFacts.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { socialWorker } from './support/operation.ts';

let registry: Registry;
let readFacts: ReadFacts;
beforeAll(async () => {
  registry = await openRegistry();
  readFacts = createReadFacts({ pool: registry.app });
});
afterAll(() => registry.close());

test('facts that did not change are the same object; a change gives another text', async () => {
  const read = () => readFacts(socialWorker, { people: ['ben'], families: [] });
  const first = (await read()).get('ben');
  expect((await read()).get('ben')).toBe(first);
  await registry.owner.query(`insert into shield (id, subject) values ('s-ben', 'ben')`);
  const changed = (await read()).get('ben')!;
  expect(changed.hash).not.toBe(first!.hash);
  expect(changed.epoch).toBe(first!.epoch + 1);
});

test('while no epoch moves, facts are read once; whoever is unknown is asked about in the same way', async () => {
  const queries: string[] = [];
  const read = createReadFacts({ pool: counting(queries) });
  const family = { people: ['nobody'], families: ['f'] };
  const first = await read(socialWorker, family);
  expect(queries).toEqual(['read-epochs', 'read-facts']);
  const again = await read(socialWorker, family);
  expect(queries.splice(0)).toEqual(['read-epochs', 'read-facts', 'read-epochs']);
  expect(new Map(again)).toEqual(new Map(first));
  await read({ ...socialWorker, id: 'u-other' }, family);
  expect(queries.splice(0), 'facts are one requester’s').toEqual(['read-epochs', 'read-facts']);
  await registry.owner.query(`insert into detriment (id, subject, controller, classes)
    values ('d-ben', 'ben', 'LA-A', '{RISK_ALERT}')`);
  expect((await read(socialWorker, family)).get('ben')!.read().detriments).toHaveLength(1);
  expect(queries).toEqual(['read-epochs', 'read-facts']);
});

test('who joins a family is found, and so is an agreement that came meanwhile', async () => {
  const read = () => readFacts(socialWorker, { people: [], families: ['f'] });
  expect((await read()).has('new')).toBe(false);
  await registry.owner.query(`insert into person (id, stage) values ('new', 'UNBORN')`);
  await registry.owner.query(
    `insert into family_member (family, person, role) values ('f', 'new', 'UNBORN')`,
  );
  expect((await read()).get('new')!.read().kind).toBe('UNBORN');
  await registry.owner.query(`insert into agreement_in_force (version) values ('v2')`);
  expect((await read()).agreementVersion).toBe('v2');
});

test('many who ask at once are asked for together, each after they asked', async () => {
  const queries: string[] = [];
  const read = createReadFacts({ pool: counting(queries) });
  const ask = () => read(socialWorker, { people: ['ana'], families: [] });
  await ask();
  queries.splice(0);
  const early = ask();
  while (queries.length === 0) await new Promise(setImmediate);
  const late = Promise.all([ask(), ask(), ask()]);
  await Promise.all([early, late]);
  expect(queries).toEqual(['read-epochs', 'read-epochs']);
});

function counting(queries: string[]): Pool {
  const query = (config: { name: string }) => {
    queries.push(config.name);
    return registry.app.query(config as never);
  };
  return { query } as unknown as Pool;
}

test('what is remembered is bounded, and what was forgotten is read again', async () => {
  const readOne = createReadFacts({ pool: registry.app, remember: 2 });
  const ben = (await readOne(socialWorker, { people: ['ben'], families: [] })).get('ben');
  await readOne(socialWorker, { people: ['ana'], families: [] });
  await readOne(socialWorker, { people: ['maya'], families: [] });
  const again = (await readOne(socialWorker, { people: ['ben'], families: [] })).get('ben');
  expect(again).toEqual(ben);
  expect(again).not.toBe(ben);
});
