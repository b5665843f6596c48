import type { ResourceServer } from 'oidc-provider';

/** What the gateway expects as `aud`. */
export const audience = 'kinview';

/** The resource that a client asks a token for (RFC 8707); the only one there is. */
export const resource = 'urn:kinview:gateway';

/** The grant type that names a demonstration user and asks for no password. */
export const demonstrationGrant = 'urn:kinview:demonstration-user';

/** Tokens for the gateway: JWTs that anyone with the public key can verify, good for an hour. */
export const resourceServer: ResourceServer = {
  scope: 'kinview',
  audience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: 3_600,
  jwt: { sign: { alg: 'ES256' } },
};
