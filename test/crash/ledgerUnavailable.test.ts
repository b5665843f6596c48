import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findChainFaults } from '../support/findChainFaults.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
});
afterAll(() => stack.close());

const view = '{ person(id: "maya") { id socialCare { attendance { id } protectionStatus { id } } } }';
const nobody = '{ person(id: "myaa") { id } }';
/** Whoever asks, and whatever would have become of it: shown, withheld, refused, unknown, the ledger itself. */
const askEveryone = () =>
  Promise.all([
    stack.ask('u-hv', 'SAFEGUARDING', view),
    stack.ask('u-vcs', 'COORDINATION', view),
    stack.ask('u-edt', 'SAFEGUARDING', view),
    stack.ask('u-ds', 'CRIME_PREVENTION', view),
    stack.ask(
      'u-aud',
      'AUDIT',
      '{ disclosures(subject: "maya", first: 5) { edges { node { requester } } } }',
    ),
    stack.ask('u-hv', 'SAFEGUARDING', nobody),
  ]);

interface Breakage {
  readonly what: string;
  /** Returns what repairs it. */
  readonly make: () => Promise<() => Promise<unknown>>;
}

const breakages: readonly Breakage[] = [
  ...['batch', 'operation', 'subject'].map((table) => ({
    what: `nothing may be added to ledger.${table}`,
    make: async () => {
      const { registry } = stack.databases;
      await registry.query(`revoke insert on ledger.${table} from kinview_app`);
      return () => registry.query(`grant insert on ledger.${table} to kinview_app`);
    },
  })),
  {
    what: 'the ledger does not answer',
    make: async () => {
      const client = await stack.databases.registry.connect();
      await client.query('begin; lock table ledger.batch in access exclusive mode');
      return async () => {
        await client.query('rollback');
        client.release();
      };
    },
  },
  {
    what: 'the database accepts no connection',
    make: async () => {
      const { rows } = await stack.databases.registry.query<{ name: string }>(
        'select current_database() as name',
      );
      const name = rows[0]!.name;
      await onServer(`alter database "${name}" allow_connections false`);
      await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      return () => onServer(`alter database "${name}" allow_connections true`);
    },
  },
];

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('24 · the ledger accepts nothing: no data for anyone, and it comes back by itself', () => {
  test.each(breakages)('$what', async ({ make }) => {
    const repair = await make();
    const answers = await askEveryone().finally(repair);
    for (const answer of answers) {
      expect(answer.status, answer.text).toBe(503);
      expect(answer.body.data).toBeNull();
      expect(answer.body.errors).toMatchObject([{ extensions: { code: 'LEDGER_UNAVAILABLE' } }]);
      expect(answer.withheld).toMatchObject([{ path: [], code: 'TEMPORARILY_UNAVAILABLE' }]);
    }
    expect(new Set(answers.map(({ text }) => text)).size, 'the same for everyone').toBe(1);
    const [shown, , , refused] = await askEveryone();
    expect(shown.body.data.person.socialCare.attendance.length).toBeGreaterThan(0);
    expect(await stack.ledgerRows(shown.receipt)).toContainEqual(
      expect.objectContaining({ effect: 'DISCLOSED' }),
    );
    expect(refused.status).toBe(400);
  });

  test.each(['mask', 'facts'])('what an answer rests on can not be kept in ledger.%s', async (table) => {
    const { registry } = stack.databases;
    await registry.query(`revoke insert on ledger.${table} from kinview_app`);
    // What was recorded before is known to the writer; these facts, and what follows from them, are not.
    await registry.query(`update consent set version = version + 1 where subject = 'maya'`);
    const answer = await stack
      .ask('u-vcs', 'COORDINATION', view)
      .finally(() => registry.query(`grant insert on ledger.${table} to kinview_app`));
    expect(answer, answer.text).toMatchObject({ status: 503, body: { data: null } });
    expect((await stack.ask('u-vcs', 'COORDINATION', view)).status).toBe(200);
  });

  test('a withdrawal whose record cannot be made is not made', async () => {
    const { registry } = stack.databases;
    const input = '{ idempotencyKey: "k", consent: "consent-dana", withdrawnBy: "dana" }';
    const withdraw = () =>
      stack.ask('u-sw', 'PLANNING', `mutation { withdrawConsent(input: ${input}) { consent { status } } }`);
    const statuses = async () =>
      (await registry.query(`select status from consent where id = 'consent-dana' order by version`)).rows;
    await registry.query('revoke insert on ledger.subject from kinview_app');
    const failed = await withdraw().finally(() =>
      registry.query('grant insert on ledger.subject to kinview_app'),
    );
    expect(failed).toMatchObject({ status: 503, body: { data: null } });
    expect(await statuses()).toEqual([{ status: 'GIVEN' }]);
    expect((await withdraw()).body.data.withdrawConsent.consent).toEqual({ status: 'WITHDRAWN' });
    expect(await statuses()).toEqual([{ status: 'GIVEN' }, { status: 'WITHDRAWN' }]);
  });

  test('what was recorded in between is whole', async () => {
    expect((await findChainFaults(stack.databases.registry)).faults).toEqual([]);
  });
});
