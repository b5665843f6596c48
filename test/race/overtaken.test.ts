import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../database/openPool.ts';
import type { Answer } from '../support/ask.ts';
import { holdEveryone, holdOnly, holdRecorder, moveClock, overtake } from '../support/overtake.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { checkDisclosures } from './checkDisclosures.ts';
import { ends, givenMuchToLose } from './household.ts';
import { startJournal } from './journal.ts';
import { restrictions } from './restrictions.ts';
import { askView, shownBy } from './view.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await startJournal(stack.databases.registry);
});
beforeEach(() => givenMuchToLose(stack));
afterAll(() => stack.close());

const making = (sql: string) => (client: Client) => client.query(sql);

async function codesOf({ receipt }: Answer): Promise<string[]> {
  return (await stack.ledgerRows(receipt)).map(({ effect, code }) => `${effect} ${code}`);
}

describe('a view that a change overtakes shows nothing of what the change takes away', () => {
  test.each(restrictions)('$what', async ({ sql, view, code }) => {
    expect(shownBy(await askView(stack, view), view), 'shown before').not.toBeNull();
    const answer = await overtake(stack, making(sql), () => askView(stack, view));
    expect(answer.status, answer.text).toBe(200);
    expect(shownBy(answer, view)).toBeNull();
    expect(await codesOf(answer)).toContain(`WITHHELD ${code}`);
  });

  test('a new agreement takes away everything, until the gateway has it', async () => {
    const { registry } = stack.databases;
    const answer = await overtake(
      stack,
      making(`insert into agreement_in_force (version) values ('another')`),
      () => askView(stack, restrictions[0]!.view),
    );
    await registry.query('insert into agreement_in_force (version) values ($1)', [stack.agreement.version]);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ data: null, errors: [{ extensions: { code: 'FACTS_CHANGING' } }] });
  });

  test('a change made through the gateway stands; its answer is withheld, and comes when it is asked for again', async () => {
    const { registry } = stack.databases;
    const input = '{ idempotencyKey: "once", consent: "consent-dana", withdrawnBy: "dana" }';
    const others = 'families { members { person { id socialCare { attendance { id } } } } }';
    const withdraw = () =>
      stack.ask(
        'u-hv',
        'PLANNING',
        `mutation { withdrawConsent(input: ${input}) { consent { version } person { ${others} } } }`,
      );
    const answer = await overtake(stack, holdRecorder, withdraw, async () => {
      await registry.query(restrictions[0]!.sql);
    });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'CHANGED_ANSWER_WITHHELD' } }],
    });
    const { rows } = await registry.query(
      `select status from consent where id = 'consent-dana' order by version`,
    );
    expect(rows).toEqual([{ status: 'GIVEN' }, { status: 'WITHDRAWN' }]);
    const again = await withdraw();
    expect(again.body.data.withdrawConsent.consent).toEqual({ version: 2 });
  });

  test('a change that is taken back takes nothing away', async () => {
    const { sql, view } = restrictions[0]!;
    const taking = async (client: Client) => {
      await client.query('savepoint before');
      await client.query(sql);
      await client.query('rollback to before');
      await holdOnly('tyler')(client);
    };
    expect(shownBy(await overtake(stack, taking, () => askView(stack, view)), view)).not.toBeNull();
  });
});

describe('a view that the clock overtakes while its record waits behind a lock shows nothing of what ended', () => {
  const attendance = 'tyler socialCare.attendance.id';
  const summary = 'maya socialCare.crisisSummary.id';
  const assessments = 'u-ed SAFEGUARDING jordan health.assessments.id';
  const unknown = 'NOT_FOUND_OR_NOT_PERMITTED';
  const hour = 3_600_000;

  test.each([
    ['a consent that lapses', ends.consent, `u-hv PLANNING ${attendance}`, 'CONSENT_LAPSED'],
    ['an override that expires', ends.override, assessments, 'CONSENT_WITHDRAWN'],
    ['a relationship that ends', ends.relationship, `u-vcs COORDINATION ${attendance}`, unknown],
    [
      'a relationship that ends, to mere existence',
      ends.relationship,
      'u-vcs COORDINATION tyler id',
      unknown,
    ],
    ['a crisis that is over', ends.crisis, `u-edt CRISIS_RESPONSE ${summary}`, unknown],
  ])('%s', async (_what, hours, view, code) => {
    const start = stack.clock.now();
    const end = Math.floor(start / hour) * hour + hours * hour;
    stack.clock.set(end - 60_000);
    expect(shownBy(await askView(stack, view), view), 'shown a minute before').not.toBeNull();
    const answer = await overtake(
      stack,
      holdOnly(view.split(' ')[2]!),
      () => askView(stack, view),
      () => moveClock(stack, end),
    );
    stack.clock.set(start);
    expect(shownBy(answer, view)).toBeNull();
    expect(await codesOf(answer)).toContain(`WITHHELD ${code}`);
  });

  test('the moment that counts is the one after the wait, by the database’s own clock', async () => {
    const end = stack.clock.now() + 2_500;
    await stack.databases.registry.query(`update override set to_at = $1`, [new Date(end)]);
    const ask = () => askView(stack, assessments);
    const answer = await overtake(stack, holdEveryone, ask, async () => {
      expect(stack.clock.now(), 'decided and handed in before the end').toBeLessThan(end);
      while (stack.clock.now() <= end) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(shownBy(answer, assessments)).toBeNull();
    expect(await codesOf(answer)).toContain('WITHHELD CONSENT_WITHDRAWN');
  });
});

test('of all that was recorded here, nothing came after what it rested on was taken away', async () => {
  const { violations, disclosures } = await checkDisclosures(stack.databases.registry, stack.agreement);
  expect(violations).toEqual([]);
  expect(disclosures).toBeGreaterThan(restrictions.length);
});
