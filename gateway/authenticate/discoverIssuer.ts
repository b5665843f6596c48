import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { KinviewError } from '../refuse/KinviewError.ts';

/**
 * The issuer's signing keys, found through OpenID Connect discovery on first use, so that a gateway starts while its
 * issuer is down. A failed discovery is tried again on the next request; `jose` fetches and rotates the keys.
 */
export function discoverIssuer(issuer: string): () => Promise<JWTVerifyGetKey> {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  return () => {
    keys ??= readConfiguration(issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
}

async function readConfiguration(issuer: string): Promise<JWTVerifyGetKey> {
  try {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    const configuration = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (configuration.issuer !== issuer || typeof configuration.jwks_uri !== 'string') {
      throw new Error('the discovery document names another issuer or no keys');
    }
    return createRemoteJWKSet(new URL(configuration.jwks_uri), { timeoutDuration: 3_000 });
  } catch (error) {
    throw new KinviewError('SIGN_IN_UNAVAILABLE', `discovery: ${String(error)}`);
  }
}
