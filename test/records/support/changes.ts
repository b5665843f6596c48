import { randomUUID } from 'node:crypto';
import { newWordsKey } from '../../../demo/run/newWordsKey.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import type { ConsentDecision } from '../../../records/consents/types.ts';
import type { Actor, MutationServices } from '../../../records/mutations/types.ts';
import { readWordsKeys } from '../../../records/words/readWordsKeys.ts';
import { conversation } from '../../support/conversation.ts';
import type { Registry } from './openRegistry.ts';
import { socialWorker } from './operation.ts';

/** What the spine makes changes with, on a test's registry. */
export const servicesOf = ({ app, clock }: Registry): MutationServices => ({
  pool: app,
  clock,
  chain: randomUUID(),
  agreement: readAgreement(harrowVale2026),
  words: readWordsKeys({ KINVIEW_WORDS_KEY: newWordsKey() }),
  readHolders: async () => () => new Set(),
});

export const actor: Actor = { requester: socialWorker, purpose: 'PLANNING', operationId: randomUUID() };

/** A consent that may be recorded: Ana's mother agrees to everything. */
export const decision = (more: Partial<ConsentDecision> = {}): ConsentDecision => ({
  idempotencyKey: randomUUID(),
  subject: 'ana',
  consent: null,
  expectedVersion: null,
  status: 'GIVEN',
  givenBy: 'mum',
  capacity: 'PARENTAL_RESPONSIBILITY',
  capacityAssessedBy: null,
  capacityAssessedOn: null,
  scope: [],
  conditions: [],
  understandingConfirmed: true,
  evidence: 'VERBAL',
  discussedOn: '2026-03-01',
  conversation,
  rationale: null,
  reviewDate: null,
  ...more,
});

/** The code of the refusal, or `done`. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => error.code,
  );

/** An agency told of somebody's sixteenth birthday. */
export async function reached16({ owner }: Registry, person: string): Promise<void> {
  await owner.query(
    `insert into review_trigger (id, trigger, subject, fired_by) values ($1, 'AGE_16', $2, 'TURNED_16 in socialcare')`,
    [randomUUID(), person],
  );
}
