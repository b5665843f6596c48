import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../database/openPool.ts';
import type { Answer } from '../support/ask.ts';
import { holdOnly, moveClock, overtake } from '../support/overtake.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { checkDisclosures } from './checkDisclosures.ts';
import { ends, givenMuchToLose } from './household.ts';
import { startJournal } from './journal.ts';
import { takeOut } from './takeOut.ts';
import { askView, shownBy } from './view.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await startJournal(stack.databases.registry);
});
beforeEach(() => givenMuchToLose(stack));
afterAll(() => stack.close());

const attendance = 'u-hv PLANNING tyler socialCare.attendance.id';
const record = 'ledger.record_batch';

const withdraw = (client: Client) =>
  client.query(`update consent set status = 'WITHDRAWN' where id = 'consent-tyler-dana'`);
const replaceAgreement = (client: Client) =>
  client.query(`insert into agreement_in_force (version) values ('another')`);

/** One view that a withdrawal overtakes. */
const overtakenBy = (change: (client: Client) => Promise<unknown>) => () =>
  overtake(stack, change, () => askView(stack, attendance));

/** One view whose consent lapses while its record waits. */
async function overtakenByTheClock(): Promise<Answer> {
  const hour = 3_600_000;
  const start = stack.clock.now();
  const end = Math.floor(start / hour) * hour + ends.consent * hour;
  stack.clock.set(end - 60_000);
  return overtake(
    stack,
    holdOnly('tyler'),
    () => askView(stack, attendance),
    () => moveClock(stack, end),
  ).finally(() => stack.clock.set(start));
}

interface Part {
  readonly what: string;
  /** The function of the database that has it, its text there, and what stands in its place when it is taken out. */
  readonly from: readonly [name: string, text: string, replacement: string];
  readonly overtaken: () => Promise<Answer>;
  readonly found: string;
}

const parts: readonly Part[] = [
  {
    what: 'the recorder’s locks on its data subjects',
    from: [record, 'not pg_try_advisory_xact_lock_shared(key)', 'false'],
    overtaken: overtakenBy(withdraw),
    found: 'the policy says CONSENT_WITHDRAWN',
  },
  {
    what: 'the lock of a change on whom it touches',
    from: ['lock_affected', 'perform pg_advisory_xact_lock(key)', 'perform key'],
    overtaken: overtakenBy(withdraw),
    found: 'the policy says CONSENT_WITHDRAWN',
  },
  {
    what: 'the lock that a change of everything waits for',
    from: [record, 'perform public.share_everyone();', ''],
    overtaken: overtakenBy(replaceAgreement),
    found: 'an agreement that was not in force',
  },
  {
    what: 'the comparison of epochs',
    from: [record, 'where s.epoch is not null and d.epoch is distinct from s.epoch', 'where false'],
    overtaken: overtakenBy(withdraw),
    found: 'the policy says CONSENT_WITHDRAWN',
  },
  {
    what: 'the epoch that a change moves',
    from: ['note_change', 'set epoch = known.epoch + 1', 'set epoch = known.epoch'],
    overtaken: overtakenBy(withdraw),
    found: 'the policy says CONSENT_WITHDRAWN',
  },
  {
    what: 'the comparison of the agreement’s version',
    from: [record, 'or v.decided_under is distinct from version', ''],
    overtaken: overtakenBy(replaceAgreement),
    found: 'an agreement that was not in force',
  },
  {
    what: 'the comparison of validUntil with the clock',
    from: [record, 'v.until <= public.ms(moment) or', ''],
    overtaken: overtakenByTheClock,
    found: 'the policy says CONSENT_LAPSED',
  },
];

test.each(parts)('with $what taken out, the check finds what was disclosed too late', async (part) => {
  const { registry } = stack.databases;
  const putBack = await takeOut(registry, ...part.from);
  const answer = await part.overtaken().finally(putBack);
  await registry.query('insert into agreement_in_force (version) values ($1)', [stack.agreement.version]);
  expect(shownBy(answer, attendance), 'it went out').not.toBeNull();
  const { violations } = await checkDisclosures(registry, stack.agreement);
  const ofThis = violations.filter(({ operationId }) => operationId === answer.receipt);
  expect(ofThis.map(({ fault }) => fault)).toContainEqual(expect.stringContaining(part.found));
});
