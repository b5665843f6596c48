import { randomUUID } from 'node:crypto';
import type { Pool } from '../../database/openPool.ts';
import type { Ask } from '../support/ask.ts';
import { conversation } from '../support/conversation.ts';
import type { Flip } from './flips.ts';

/** Withdraws a consent through the public API, or records it as given again where it is withdrawn. */
export function flipThroughApi(
  registry: Pool,
  ask: Ask,
  options: { user: string; gateway: number; consent: string; onProblem: (text: string) => void },
): Flip {
  const { user, gateway, consent } = options;
  return async () => {
    const { rows } = await registry.query<Current>(
      `select version, status, subject, given_by as "givenBy", capacity from consent
       where id = $1 and superseded_at is null`,
      [consent],
    );
    const { version, status, ...giver } = rows[0]!;
    const isGiven = status === 'GIVEN';
    const input = isGiven
      ? { consent, idempotencyKey: randomUUID(), withdrawnBy: giver.givenBy }
      : { ...giver, ...decision, consent, idempotencyKey: randomUUID(), expectedVersion: version };
    const answer = await ask(user, 'PLANNING', isGiven ? withdraw : record, {
      gateway,
      variables: { input },
    });
    const code = answer.body.errors?.[0]?.extensions.code;
    // The change was made; only its answer was overtaken by another change.
    if (code !== 'CHANGED_ANSWER_WITHHELD' && answer.body.data?.changed?.consent === undefined)
      options.onProblem(answer.text);
    if (answer.body.data?.changed?.problem) options.onProblem(answer.text);
  };
}

interface Current {
  readonly version: number;
  readonly status: string;
  readonly subject: string;
  readonly givenBy: string;
  readonly capacity: string;
}

const decision = {
  status: 'GIVEN',
  understandingConfirmed: true,
  evidence: 'VERBAL',
  discussedOn: '2026-03-02',
  conversation,
};

const payload = 'consent { id version status } problem { code } person { id }';
const withdraw = `mutation ($input: WithdrawConsentInput!) { changed: withdrawConsent(input: $input) { ${payload} } }`;
const record = `mutation ($input: RecordConsentInput!) { changed: recordConsent(input: $input) { ${payload} } }`;
