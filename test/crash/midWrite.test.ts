import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../demo/households/generate/random.ts';
import { findChainFaults } from '../support/findChainFaults.ts';
import { givenHarrowVale, people } from '../support/household/givenHarrowVale.ts';
import { howMany } from '../support/howMany.ts';
import { readOperations } from '../support/readOperations.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { personSelection } from './selection.ts';
import { shownFields } from './shownFields.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ gateways: 2 });
  await givenHarrowVale(stack);
  // What a server says, or how long it takes, in the middle of writing a batch: its rows half in, its end not reached.
  await sql(`create table fault (what text not null, share float not null)`);
  await sql(`grant select on fault to kinview_app`);
  await sql(`create function fail_in_the_middle() returns trigger language plpgsql as $$
    declare now_failing text := (select what from fault where random() < share limit 1);
    begin
      if now_failing = 'FULL' then raise exception 'no space left on device' using errcode = '53100'; end if;
      if now_failing = 'BROKEN' then raise exception 'could not write block' using errcode = '58030'; end if;
      if now_failing = 'SLOW' then perform pg_sleep(0.4); end if;
      if now_failing = 'HANGING' then perform pg_sleep(9); end if;
      if now_failing = 'GONE' then perform pg_terminate_backend(pg_backend_pid()); end if;
      return null;
    end $$`);
  for (const table of ['operation', 'subject'])
    await sql(
      `create trigger fail_in_the_middle after insert on ledger.${table} execute function fail_in_the_middle()`,
    );
});
afterAll(() => stack.close());

const sql = (text: string, values: unknown[] = []) => stack.databases.registry.query(text, values);
const asked = howMany(6, 200);

/** Asks from several sides while a share of writes fails this way; returns what arrived, by receipt. */
async function askWhile(what: string, share: number) {
  await sql('delete from fault');
  await sql('insert into fault values ($1, $2)', [what, share]);
  const received = new Map<string, string[]>();
  let refused = 0;
  const client = async (gateway: number) => {
    const random = createRandom(gateway + 7);
    for (let count = 0; count < asked; count += 1) {
      const query = `query ($id: ID!) { person(id: $id) { ${personSelection} } }`;
      const user = random.pick(['u-hv', 'u-ed', 'u-sw', 'u-pc']);
      const variables = { id: random.pick(people) };
      const answer = await stack.ask(user, 'SAFEGUARDING', query, { gateway: gateway % 2, variables });
      if (answer.status === 200) received.set(answer.receipt, shownFields(answer));
      else {
        refused += 1;
        expect(answer, answer.text).toMatchObject({ status: 503, body: { data: null } });
      }
      await pause(random.between(1, 10));
    }
  };
  await Promise.all([0, 1, 2, 3].map(client)).finally(() => sql('delete from fault'));
  return { received, refused };
}

test.each([
  ['fills up', 'FULL', 0.4],
  ['cannot write', 'BROKEN', 0.3],
  ['slows down', 'SLOW', 0.5],
  ['hangs', 'HANGING', 0.08],
  ['loses the connection', 'GONE', 0.3],
])(
  'a database that %s in the middle of a write: what arrived is recorded, the rest is 503 without data',
  async (_name, what, share) => {
    const { received, refused } = await askWhile(what, share);
    expect(received.size + refused).toBe(4 * asked);
    expect(received.size).toBeGreaterThan(0);
    const missing = new Set(received.keys());
    for await (const { operationId, entries } of readOperations(stack.databases.registry)) {
      const shown = received.get(operationId);
      if (!shown) continue;
      expect(missing.delete(operationId), 'recorded once').toBe(true);
      const disclosed = entries.filter(({ effect }) => effect === 'DISCLOSED');
      const fields = disclosed.flatMap((entry) => entry.fields.map((field) => `${entry.subject} ${field}`));
      expect([...new Set(fields)].sort()).toEqual(shown);
    }
    expect([...missing]).toEqual([]);
  },
  120_000,
);

test('nothing of it is torn', async () => {
  expect((await findChainFaults(stack.databases.registry)).faults).toEqual([]);
});

test('a crisis cannot be declared while it fails: the answer says so, and whom to call', async () => {
  await sql(`insert into fault values ('BROKEN', 1)`);
  const input = '{ idempotencyKey: "c", subject: "harrow-vale", reason: "found outside at night" }';
  const declare = () =>
    stack.ask(
      'u-edt',
      'CRISIS_RESPONSE',
      `mutation { declareCrisis(input: ${input}) { crisis { id } problem { code } } }`,
    );
  const failed = await declare().finally(() => sql('delete from fault'));
  expect(failed, failed.text).toMatchObject({ status: 503, body: { data: null } });
  expect(failed.withheld).toMatchObject([
    { path: [], code: 'TEMPORARILY_UNAVAILABLE', contact: stack.agreement.dutyContact },
  ]);
  expect((await sql('select from crisis')).rowCount).toBe(0);
  expect((await declare()).body.data.declareCrisis.problem, 'afterwards').toBeNull();
});
