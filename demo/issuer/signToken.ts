import { importJWK, SignJWT } from 'jose';
import { audience } from './audience.ts';
import type { IssuerKeys } from './loadKeys.ts';
import { claimsOf, findUser } from './users.ts';

export interface TokenOverrides {
  /** Claims that replace the user's; undefined takes one away. */
  readonly claims?: Record<string, unknown>;
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; negative: expired already. */
  readonly expiresIn?: number;
  /** Other keys than the issuer's: a forgery. */
  readonly keys?: IssuerKeys;
}

/** An access token of the shape that the issuer's token endpoint gives. An unknown user gets one without the claims. */
export async function signToken(
  issuer: string,
  keys: IssuerKeys,
  userId: string,
  overrides: TokenOverrides,
): Promise<string> {
  const { signing } = overrides.keys ?? keys;
  const user = findUser(userId);
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ ...(user && claimsOf(user)), scope: 'kinview', ...overrides.claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: String(signing.kid) })
    .setSubject(userId)
    .setIssuer(overrides.issuer ?? issuer)
    .setAudience(overrides.audience ?? audience)
    .setIssuedAt(now)
    .setExpirationTime(now + (overrides.expiresIn ?? 3_600))
    .sign(await importJWK(signing, 'ES256'));
}
