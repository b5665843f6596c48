import type { Agreement } from '../../policies/agreement/types.ts';
import type { Purpose } from '../../policies/words.ts';
import { KinviewError } from '../refuse/KinviewError.ts';

/** The purpose that the request states. Whether it is served, and for whom, is the policy's question (P03). */
export function readPurpose(header: string | string[] | undefined, agreement: Agreement): Purpose {
  if (typeof header !== 'string' || header.trim() === '') throw new KinviewError('PURPOSE_REQUIRED');
  const purpose = header.trim() as Purpose;
  if (!agreement.purposes.has(purpose)) throw new KinviewError('PURPOSE_UNKNOWN');
  return purpose;
}
