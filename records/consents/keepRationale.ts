import type { Client } from '../../database/openPool.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';

/** Seals why something was done with a consent; the id of the words, null where nothing was said. */
export async function keepRationale(
  client: Client,
  { words }: MutationServices,
  { requester }: Actor,
  about: string,
  text: string | null,
): Promise<string | null> {
  if (text === null) return null;
  return keepWords(client, words, { kind: 'CONSENT_RATIONALE', about, author: requester.id, text });
}
