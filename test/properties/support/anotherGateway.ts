import { readFileSync } from 'node:fs';
import { createGateway, type Gateway } from '../../../gateway/createGateway.ts';
import type { Agreement } from '../../../policies/agreement/types.ts';
import type { Stack } from '../../support/stack.ts';

export interface AnotherGateway {
  readonly agreement: Agreement;
  /** The partnership's own unless given. */
  readonly supergraphSdl?: string;
  /** Further subgraphs, with the keys of their grants. */
  readonly more?: { readonly [source: string]: { readonly url: string; readonly key: Uint8Array } };
}

const ownSupergraph = new URL('../../../schema/supergraph.graphql', import.meta.url);
const own = ['governance', 'socialcare', 'health', 'police'];

/** One more real gateway on a stack's database, issuer and subgraphs, under another agreement or supergraph. */
export function startAnotherGateway(stack: Stack, another: AnotherGateway): Promise<Gateway> {
  const told = stack.gatewayEnvironment();
  const urls = own.map((name) => [name, told[`KINVIEW_URL_${name.toUpperCase()}`]!]);
  const keys = own.map((name) => {
    const key = told[`KINVIEW_GRANT_KEY_${name.toUpperCase()}`]!;
    return [name, Buffer.from(key, 'base64')];
  });
  const more = Object.entries(another.more ?? {});
  return createGateway({
    port: 0,
    issuer: told.OIDC_ISSUER!,
    audience: told.OIDC_AUDIENCE!,
    databaseUrl: told.DATABASE_URL!,
    subgraphs: Object.fromEntries([...urls, ...more.map(([name, { url }]) => [name, url])]),
    grantKeys: Object.fromEntries([...keys, ...more.map(([name, { key }]) => [name, key])]),
    supergraphSdl: another.supergraphSdl ?? readFileSync(ownSupergraph, 'utf8'),
    agreement: another.agreement,
    clock: stack.clock,
    logger: stack.logs.logger,
  });
}
