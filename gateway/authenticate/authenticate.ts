import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Requester } from '../../policies/words.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { discoverIssuer } from './discoverIssuer.ts';
import { readRequester } from './readRequester.ts';

const rememberedTokens = 10_000;
/** Asymmetric only: with a symmetric algorithm whoever can verify could also sign. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** How far the issuer's clock and ours may be apart, in seconds. */
const clockTolerance = 10;
/** What jose throws when the keys could not be had, and nothing is known about the token. */
const outages = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT']);

interface Verified {
  readonly claims: JWTPayload;
  readonly requester: Requester;
  readonly agreement: Agreement;
  readonly expires: number;
}

/**
 * Makes the check of the `authorization` header: a requester, or UNAUTHENTICATED, REQUESTER_UNKNOWN or
 * SIGN_IN_UNAVAILABLE. A token that was verified once is remembered until it expires, by the issuer's (real) clock.
 */
export function createAuthenticate(config: {
  issuer: string;
  audience: string;
  /** The one in force: it says which claims are those of a requester. */
  agreement: () => Agreement;
}) {
  const issuerKeys = discoverIssuer(config.issuer);
  const verified = new Map<string, Verified>();

  return async function authenticate(authorization: string | undefined): Promise<Requester> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new KinviewError('UNAUTHENTICATED', 'no bearer token');
    const known = verified.get(token);
    const agreement = config.agreement();
    const isCurrent = known !== undefined && known.expires > Date.now();
    if (isCurrent && known.agreement === agreement) return known.requester;
    const claims = isCurrent ? known.claims : await verify(token);
    const requester = readRequester(claims, agreement);
    if (verified.size >= rememberedTokens) verified.delete(verified.keys().next().value!);
    verified.set(token, { claims, requester, agreement, expires: claims.exp! * 1_000 });
    return requester;
  };

  async function verify(token: string) {
    const keys = await issuerKeys();
    try {
      const options = {
        issuer: config.issuer,
        audience: config.audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['exp', 'sub'],
      };
      return (await jwtVerify(token, keys, options)).payload;
    } catch (error) {
      throw new KinviewError(
        isOutage(error) ? 'SIGN_IN_UNAVAILABLE' : 'UNAUTHENTICATED',
        `token: ${String(error)}`,
      );
    }
  }
}

/** Keys that cannot be fetched are an outage of the issuer, not a fault of the token. */
function isOutage(error: unknown): boolean {
  return !(error instanceof errors.JOSEError) || outages.has(error.code);
}
