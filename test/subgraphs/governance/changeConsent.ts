import { expect } from 'vitest';
import { conversation } from '../../support/conversation.ts';
import { type RunningGovernance, users } from './support.ts';

/** A consent that may be recorded. */
export const given = {
  idempotencyKey: 'key-1',
  subject: 'maya',
  status: 'GIVEN',
  givenBy: 'dana',
  capacity: 'PARENTAL_RESPONSIBILITY',
  understandingConfirmed: true,
  evidence: 'VERBAL',
  discussedOn: '2026-03-01',
  conversation,
};

const payload = '{ consent { id version status recordedAt } problem { code message } person { id } }';
export const recording = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) ${payload} }`;
const withdrawing = `mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) ${payload} }`;

/** Records `given`, or what differs from it, as the user; answers the payload. */
export async function recordConsent(spine: RunningGovernance, input: object, user = users.socialWorker) {
  const { data, errors } = await spine.ask(user, recording, { input: { ...given, ...input } });
  expect(errors).toBeUndefined();
  return data.recordConsent;
}

/** Withdraws a consent as the user; answers the payload. */
export async function withdrawConsent(spine: RunningGovernance, input: object, user = users.socialWorker) {
  const { data, errors } = await spine.ask(user, withdrawing, { input });
  expect(errors).toBeUndefined();
  return data.withdrawConsent;
}
