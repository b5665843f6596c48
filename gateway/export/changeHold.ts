import type { FastifyRequest } from 'fastify';
import type { Pool } from '../../database/openPool.ts';
import { checkPurpose } from '../../policies/agreement/checkPurpose.ts';
import { mayRun } from '../../policies/agreement/mayRun.ts';
import type { Requester } from '../../policies/words.ts';
import { changeLegalHold } from '../../records/retention/legalHolds.ts';
import type { Services } from '../answer/environment.ts';
import { KinviewError } from '../refuse/KinviewError.ts';

/** It is on the ledger for good. */
const REFERENCE = /^[\p{L}\p{N} .,:/#()+-]+$/u;

/** Places or releases a legal hold; on the ledger in the same transaction. Returns how many there were. */
export async function changeHold(
  services: Services & { readonly pool: Pool; readonly chain: string },
  requester: Requester,
  { headers, body }: Pick<FastifyRequest, 'headers' | 'body'>,
): Promise<{ readonly changed: number }> {
  const agreement = services.agreements.inForce();
  const stated = String(headers['x-purpose'] ?? '');
  const isPermitted =
    checkPurpose(agreement, requester, stated, 'changeLegalHold') === null &&
    mayRun(agreement, requester, 'AUDIT', 'changeLegalHold').allowed &&
    stated === 'AUDIT';
  if (!isPermitted) throw new KinviewError('HOLD_NOT_PERMITTED');
  const { subject, reference, release = false } = (body ?? {}) as Record<string, unknown>;
  const isText = (text: unknown): text is string =>
    typeof text === 'string' && text.length > 0 && text.length <= 64;
  if (!isText(subject) || !isText(reference) || !REFERENCE.test(reference) || typeof release !== 'boolean')
    throw new KinviewError('HOLD_MALFORMED');
  try {
    const known = await services.pool.query('select from data_subject where id = $1', [subject]);
    if (known.rowCount !== 1) throw new KinviewError('HOLD_MALFORMED');
    const asked = { subject, reference, isRelease: release };
    const changed = await changeLegalHold(services, requester, asked);
    if (changed === 0) throw new KinviewError('HOLD_UNKNOWN');
    return { changed };
  } catch (error) {
    if (error instanceof KinviewError) throw error;
    throw new KinviewError('LEDGER_UNAVAILABLE', 'a legal hold', undefined, { cause: error as Error });
  }
}
