import Provider, { type ClientMetadata, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { demonstrationGrant, resource, resourceServer } from './audience.ts';
import { addDemonstrationGrant } from './demonstrationGrant.ts';
import type { IssuerKeys } from './loadKeys.ts';
import { memoryAdapter } from './memoryAdapter.ts';
import { claimsOf, findUser } from './users.ts';

const hour = 3_600;

/** An OpenID Connect provider whose accounts are the demonstration's users. */
export function createProvider(issuer: string, keys: IssuerKeys): Provider {
  const provider = new Provider(issuer, configuration(keys));
  addDemonstrationGrant(provider);
  return provider;
}

const publicClient = { token_endpoint_auth_method: 'none', id_token_signed_response_alg: 'ES256' } as const;

const consoleClient: ClientMetadata = {
  ...publicClient,
  client_id: 'kinview-console',
  // Native: any loopback port may be the console's (RFC 8252 §7.3).
  application_type: 'native',
  redirect_uris: ['http://localhost/signed-in', 'http://127.0.0.1/signed-in'],
  grant_types: ['authorization_code'],
  response_types: ['code'],
};

const tokenClient: ClientMetadata = {
  ...publicClient,
  client_id: 'kinview-token',
  redirect_uris: [],
  grant_types: [demonstrationGrant],
  response_types: [],
};

function configuration(keys: IssuerKeys): Configuration {
  return {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...keys.signing }] },
    cookies: { keys: [keys.cookie] },
    clients: [consoleClient, tokenClient],
    findAccount: (_ctx, id) => {
      const user = findUser(id);
      return user && { accountId: id, claims: async () => ({ sub: id, ...claimsOf(user) }) };
    },
    claims: { openid: ['sub'], profile: ['name', 'organisation', 'agency', 'role_tier', 'function'] },
    conformIdTokenClaims: false,
    extraTokenClaims: async (_ctx, token) => {
      const user = 'accountId' in token ? findUser(token.accountId) : undefined;
      return user && claimsOf(user);
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => resourceServer,
      },
    },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    ttl: { AccessToken: hour, IdToken: hour, Grant: 12 * hour, Interaction: hour, Session: 12 * hour },
    renderError: (ctx, out) => {
      ctx.type = 'text';
      ctx.body = `Sign-in failed: ${out.error}${out.error_description ? ` (${out.error_description})` : ''}\n`;
    },
  };
}

/** The console is the partnership's own: signing in is the permission, nobody is asked twice. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  const accountId = session?.accountId;
  if (!client || !accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(resource, resourceServer.scope);
  await grant.save();
  return grant;
}
