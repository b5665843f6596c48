import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { demonstrationGrant, resource, resourceServer } from './audience.ts';
import { findUser } from './users.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Lets `npm run token` sign in without a browser. Only this issuer knows the grant, and only callers on the same
 * machine get it: from anywhere else it answers `unauthorized_client`.
 */
export function addDemonstrationGrant(provider: Provider): void {
  provider.registerGrantType<{ user: string }>(
    demonstrationGrant,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      if (!loopback.has(ctx.req.socket.remoteAddress ?? '')) throw new errors.UnauthorizedClient();
      const user = findUser(String(params.user));
      if (!user) throw new errors.InvalidRequest('no such demonstration user');
      const grant = new provider.Grant({ clientId: client.clientId, accountId: user.id });
      grant.addResourceScope(resource, resourceServer.scope);
      const token = new provider.AccessToken({
        accountId: user.id,
        client,
        grantId: await grant.save(),
        gty: demonstrationGrant,
        scope: resourceServer.scope,
        resourceServer: new provider.ResourceServer(resource, resourceServer),
      });
      ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: 'Bearer' };
    },
    'user',
  );
}
