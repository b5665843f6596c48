import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../database/openPool.ts';
import type { Answer } from '../support/ask.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { checkDisclosures } from './checkDisclosures.ts';
import { startJournal } from './journal.ts';
import { holdEveryone, holdOnly, overtake } from './overtake.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await startJournal(stack.databases.registry);
});
afterAll(() => stack.close());

const hour = 3_600_000;

beforeEach(() =>
  givenHarrowVale(stack, (h) => {
    h.tyler.consentedBy('dana').reviewDate(h.hours(20));
    h.tyler.courtOrders(['ASSESSMENT_SUMMARY'], ['u-pc']);
    h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg').lasting(10);
    h.practitioner('u-edt').declaredCrisis();
    h.practitioner('u-cg').hasTask();
    h.practitioner('u-vcs').left(h.hours(15));
  }),
);

/** What the answer shows at `path` under the person, for example `socialCare.attendance`; null: nothing. */
const shownAt = ({ body }: Answer, path: string): unknown =>
  path.split('.').reduce((at, key) => at?.[key] ?? null, body.data?.person ?? null);

const asking = (user: string, purpose: string, person: string, path: string) => () =>
  stack.ask(
    user,
    purpose,
    `{ person(id: "${person}") { ${path.replace('.', ' { ')} ${path.includes('.') ? '}' : ''} } }`,
  );

const sql = (text: string) => (client: Client) => client.query(text);

async function codesAt({ receipt }: Answer): Promise<string[]> {
  return (await stack.ledgerRows(receipt)).map(({ effect, code }) => `${effect} ${code}`);
}

type Case = [
  change: string,
  sql: string,
  ...view: [user: string, purpose: string, person: string, path: string],
  code: string,
];

const attendance = 'socialCare.attendance { id }';
const cases: Case[] = [
  [
    'a withdrawal',
    `update consent set status = 'WITHDRAWN' where id = 'consent-tyler-dana'`,
    'u-hv',
    'PLANNING',
    'tyler',
    attendance,
    'CONSENT_WITHDRAWN',
  ],
  [
    'a refusal',
    `update consent set status = 'REFUSED' where id = 'consent-tyler-dana'`,
    'u-hv',
    'PLANNING',
    'tyler',
    attendance,
    'CONSENT_REFUSED',
  ],
  [
    'a dispute',
    `update consent set status = 'DISPUTED' where id = 'consent-tyler-dana'`,
    'u-hv',
    'PLANNING',
    'tyler',
    attendance,
    'CONSENT_DISPUTED',
  ],
  [
    'a narrower scope',
    `update consent set scope = '[{"classes":[],"categories":[],"recipients":["LA-B"],"purposes":[],"explicit":false}]' where id = 'consent-tyler-dana'`,
    'u-hv',
    'PLANNING',
    'tyler',
    attendance,
    'CONSENT_OUT_OF_SCOPE',
  ],
  [
    'a lowered tier',
    `update risk_tier set tier = 'LOW' where subject = 'maya'`,
    'u-ds',
    'SAFEGUARDING',
    'maya',
    'socialCare.protectionStatus { id }',
    'TIER_NOT_OPEN',
  ],
  [
    'a lowered tier of the child',
    `update risk_tier set tier = 'LOW' where subject = 'maya'`,
    'u-ds',
    'SAFEGUARDING',
    'jordan',
    'health.riskAlerts { id }',
    'CONSENT_WITHDRAWN',
  ],
  [
    'a child that leaves the family',
    `delete from family_member where person = 'maya'`,
    'u-ds',
    'SAFEGUARDING',
    'jordan',
    'health.riskAlerts { id }',
    'CONSENT_WITHDRAWN',
  ],
  [
    'the end of a relationship',
    `update relationship set to_at = kinview_now() where requester = 'u-hv'`,
    'u-hv',
    'PLANNING',
    'tyler',
    attendance,
    'NOT_FOUND_OR_NOT_PERMITTED',
  ],
  [
    'the end of a relationship, when nothing but existence was asked,',
    `update relationship set to_at = kinview_now() where requester = 'u-hv'`,
    'u-hv',
    'PLANNING',
    'tyler',
    'id',
    'NOT_FOUND_OR_NOT_PERMITTED',
  ],
  [
    'a revoked override',
    `update override set to_at = kinview_now() where subject = 'jordan'`,
    'u-ed',
    'SAFEGUARDING',
    'jordan',
    'health.assessments { id }',
    'CONSENT_WITHDRAWN',
  ],
  [
    'a prohibition',
    `insert into prohibition (id, subject, classes, controllers) values ('p', 'maya', '{PROTECTION_STATUS}', '{}')`,
    'u-ds',
    'SAFEGUARDING',
    'maya',
    'socialCare.protectionStatus { id }',
    'LEGAL_PROHIBITION',
  ],
  [
    'a shield',
    `insert into shield (id, subject) values ('s', 'maya')`,
    'u-hv',
    'SAFEGUARDING',
    'maya',
    'socialCare.address { id }',
    'SHIELDED',
  ],
  [
    'a finding of detriment',
    `insert into detriment (id, subject, controller, classes) values ('d', 'maya', 'LA-A', '{PROTECTION_STATUS}')`,
    'u-pc',
    'SAFEGUARDING',
    'maya',
    'socialCare.protectionStatus { id }',
    'DETRIMENT_TEST',
  ],
  [
    'a court order that is lifted',
    `update court_order set to_at = kinview_now() where subject = 'tyler'`,
    'u-pc',
    'SAFEGUARDING',
    'tyler',
    'health.assessments { id }',
    'ROLE_CEILING',
  ],
  [
    'the end of a crisis',
    `update crisis set to_at = kinview_now() where requester = 'u-edt'`,
    'u-edt',
    'CRISIS_RESPONSE',
    'maya',
    'socialCare.crisisSummary { id }',
    'NOT_FOUND_OR_NOT_PERMITTED',
  ],
  [
    'a task that is closed',
    `update task set closed_at = kinview_now() where assignee = 'u-cg'`,
    'u-cg',
    'SAFEGUARDING',
    'maya',
    'consentPosition.consents { status }',
    'NOT_FOUND_OR_NOT_PERMITTED',
  ],
];

describe('a view that a change overtakes', () => {
  test.each(cases)(
    '%s: nothing that it takes away is shown',
    async (_, change, user, purpose, person, path, code) => {
      const view = asking(user, purpose, person, path);
      const place = path.split(' ')[0]!;
      expect(shownAt(await view(), place), 'shown before').not.toBeNull();
      const answer = await overtake(stack, sql(change), view);
      expect(answer.status, answer.text).toBe(200);
      expect(shownAt(answer, place)).toBeNull();
      expect(await codesAt(answer)).toContain(`WITHHELD ${code}`);
    },
  );

  test('a new agreement: nothing at all is shown until the gateway has it', async () => {
    const answer = await overtake(
      stack,
      sql(`insert into agreement_in_force (version) values ('another')`),
      asking('u-hv', 'PLANNING', 'tyler', attendance),
    );
    await stack.databases.registry.query('insert into agreement_in_force (version) values ($1)', [
      stack.agreement.version,
    ]);
    expect(answer).toMatchObject({
      status: 503,
      body: { data: null, errors: [{ extensions: { code: 'FACTS_CHANGING' } }] },
    });
  });

  test('a change that is taken back takes nothing away', async () => {
    const answer = await overtake(
      stack,
      async (client) => {
        await client.query(`savepoint before`);
        await client.query(cases[0]![1]);
        await client.query('rollback to before');
        await client.query('select pg_advisory_xact_lock(subject_key($1))', ['tyler']);
      },
      asking('u-hv', 'PLANNING', 'tyler', attendance),
    );
    expect(shownAt(answer, 'socialCare.attendance')).not.toBeNull();
  });
});

describe('a view that the clock overtakes while its record waits behind a lock', () => {
  const ended: [
    what: string,
    hours: number,
    user: string,
    purpose: string,
    person: string,
    path: string,
    code: string,
  ][] = [
    ['a consent that lapses', 20, 'u-hv', 'PLANNING', 'tyler', attendance, 'CONSENT_LAPSED'],
    [
      'an override that expires',
      10,
      'u-ed',
      'SAFEGUARDING',
      'jordan',
      'health.assessments { id }',
      'CONSENT_WITHDRAWN',
    ],
    [
      'a relationship that ends',
      15,
      'u-vcs',
      'COORDINATION',
      'tyler',
      attendance,
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
    [
      'a relationship that ends, when nothing but existence was asked,',
      15,
      'u-vcs',
      'COORDINATION',
      'tyler',
      'id',
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
    [
      'a crisis that is over',
      4,
      'u-edt',
      'CRISIS_RESPONSE',
      'maya',
      'socialCare.crisisSummary { id }',
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
  ];

  test.each(ended)(
    '%s: nothing that rested on it is shown',
    async (_, hours, user, purpose, person, path, code) => {
      const start = stack.clock.now();
      const end = Math.floor(start / hour) * hour + hours * hour;
      const view = asking(user, purpose, person, path);
      const place = path.split(' ')[0]!;
      stack.clock.set(end - 60_000);
      expect(shownAt(await view(), place), 'shown a minute before').not.toBeNull();
      const answer = await overtake(stack, holdOnly(person), view, () => stack.clock.set(end));
      stack.clock.set(start);
      expect(shownAt(answer, place)).toBeNull();
      expect(await codesAt(answer)).toContain(`WITHHELD ${code}`);
    },
  );

  test('the moment that counts is the one after the wait, by the database’s own clock', async () => {
    const ends = stack.clock.now() + 2_000;
    await stack.databases.registry.query(`update override set to_at = $1 where subject = 'jordan'`, [
      new Date(ends),
    ]);
    const view = asking('u-ed', 'SAFEGUARDING', 'jordan', 'health.assessments { id }');
    const answer = await overtake(stack, holdEveryone, view, async () => {
      expect(stack.clock.now(), 'decided and handed in before the end').toBeLessThan(ends);
      while (stack.clock.now() <= ends) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(shownAt(answer, 'health.assessments')).toBeNull();
    expect(await codesAt(answer)).toContain('WITHHELD CONSENT_WITHDRAWN');
  });
});

test('of all that was recorded here, nothing came after what it rested on was taken away', async () => {
  const { violations, disclosures } = await checkDisclosures(stack.databases.registry, stack.agreement);
  expect(violations).toEqual([]);
  expect(disclosures).toBeGreaterThan(cases.length);
});
