import type { Clock } from '../../database/clock.ts';
import type { Client } from '../../database/openPool.ts';
import { type Change, writeMutation } from './writeMutation.ts';

/**
 * Writes the row of a change that was refused: nothing was changed, and who tried is on record. `code`: the refusal's.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE
 */
export function recordRefusal(
  client: Client,
  services: { chain: string; clock: Clock },
  attempt: Change,
): Promise<void> {
  return writeMutation(client, services, attempt, {
    outcome: 'REFUSED',
    refusal: attempt.code,
    effect: 'WITHHELD',
  });
}
