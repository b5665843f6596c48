import type { Clock } from '../../database/clock.ts';
import type { Client } from '../../database/openPool.ts';
import { type Change, writeMutation } from './writeMutation.ts';

/**
 * Writes a change's ledger row inside the change's own transaction: both become durable, or neither.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE
 */
export function recordChange(
  client: Client,
  services: { chain: string; clock: Clock },
  change: Change,
): Promise<void> {
  return writeMutation(client, services, change, { outcome: 'ANSWERED', refusal: null, effect: 'CHANGED' });
}
