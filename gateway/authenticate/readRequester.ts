import type { JWTPayload } from 'jose';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Requester, WorkFunction } from '../../policies/words.ts';
import { KinviewError } from '../refuse/KinviewError.ts';

/** The claims of a verified token as a requester of this agreement; anything that the agreement does not know refuses. */
export function readRequester(claims: JWTPayload, agreement: Agreement): Requester {
  const { sub, organisation, agency, role_tier: roleTier, function: workFunction } = claims;
  if (
    !isText(sub) ||
    !isText(organisation) ||
    !isText(agency) ||
    !isText(roleTier) ||
    !isText(workFunction)
  ) {
    throw new KinviewError('REQUESTER_UNKNOWN', 'a claim is missing');
  }
  if (agreement.organisations.get(organisation)?.agency !== agency) {
    throw new KinviewError('REQUESTER_UNKNOWN', 'organisation and agency are not those of the agreement');
  }
  if (!agreement.roleTiers.has(roleTier) || !agreement.functions.has(workFunction)) {
    throw new KinviewError('REQUESTER_UNKNOWN', 'role tier or function is not in the agreement');
  }
  return Object.freeze({ id: sub, organisation, agency, roleTier, function: workFunction as WorkFunction });
}

function isText(claim: unknown): claim is string {
  return typeof claim === 'string' && claim.length > 0 && claim.length <= 200;
}
