import type { Client } from '../../database/openPool.ts';
import type { ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus } from '../../policies/words.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { reviewDateOf } from './reviewDateOf.ts';
import type { Talk } from './types.ts';

/** The columns that a conversation fills; its words are sealed on the way. */
export async function talkColumns(
  client: Client,
  { agreement, clock, words }: MutationServices,
  { requester }: Actor,
  subject: string,
  talk: Talk,
  decided: { readonly status: ConsentStatus; readonly scope: readonly ScopeEntry[] },
) {
  const reviewDate = talk.reviewDate ?? reviewDateOf(agreement, decided, clock.now());
  const { rationale: text } = talk;
  const kind = 'CONSENT_RATIONALE';
  const rationale =
    text === null
      ? null
      : await keepWords(client, words, { kind, about: subject, author: requester.id, text });
  return {
    understanding_confirmed: talk.understandingConfirmed,
    evidence: talk.evidence,
    discussed_on: talk.discussedOn,
    conversation: talk.conversation,
    rationale,
    review_date: reviewDate === null ? null : new Date(reviewDate),
    triggers_fired: [],
    determination: null,
  };
}
