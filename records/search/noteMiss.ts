import { inTransaction } from '../../database/inTransaction.ts';
import { Refusal } from '../mutations/refusals.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { keepSearch } from './keepSearch.ts';

const NOBODY: ReadonlySet<string> = new Set(['NOT_FOUND_OR_NOT_PERMITTED', 'CRISIS_NOBODY_KNOWN']);

/**
 * What may confirm that a person is known (policy.md §7) and found nobody counts as a search that found nobody: trying
 * ids shows, whichever way it is done.
 */
export async function noteMiss<Result>(
  work: Promise<Result>,
  services: MutationServices,
  actor: Actor,
  reason: string | null,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && NOBODY.has(error.code) && reason !== null)
      await inTransaction(services.pool, (client) => keepSearch(client, services, actor, reason, false));
    throw error;
  }
}
