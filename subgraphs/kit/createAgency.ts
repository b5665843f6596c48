import { readFileSync } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import { parse } from 'graphql';
import type { Clock } from '../../database/clock.ts';
import { migrate } from '../../database/migrate.ts';
import { openPool } from '../../database/openPool.ts';
import { createSubgraph, type Subgraph } from './createSubgraph.ts';
import { createLoadRecords } from './loadRecords.ts';
import { type Namespace, readNamespace } from './recordKinds.ts';
import { recordResolvers } from './recordResolvers.ts';
import { selectRecords } from './selectRecords.ts';

/** What makes one agency's subgraph: its SDL, its tables, and how its lists are ordered. */
export interface Agency {
  /** Also the audience of its grants, e.g. `health`. */
  readonly name: string;
  readonly sdl: string;
  readonly namespace: Namespace;
  /** Folder of its migrations. */
  readonly migrations: string;
  /** SQL over `t`, the kind's table, where a kind is not ordered by its as-of date, latest first. */
  readonly order: { readonly [kind: string]: string };
}

export interface AgencyOptions {
  readonly databaseUrl: string;
  /** 32 bytes shared with the gateway. */
  readonly grantKey: Uint8Array;
  readonly clock: Clock;
  readonly production: boolean;
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  readonly logger?: FastifyBaseLogger;
}

/** @param folder URL of the agency's folder, which holds `migrations/` */
export function defineAgency(name: string, folder: URL, order: Agency['order']): Agency {
  const sdl = readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  return {
    name,
    sdl,
    namespace: readNamespace(parse(sdl)),
    migrations: new URL('migrations', folder).pathname,
    order,
  };
}

/** Brings the agency's database up to date and starts its subgraph. */
export async function createAgency(agency: Agency, options: AgencyOptions): Promise<Subgraph> {
  const pool = openPool({ url: options.databaseUrl, clock: options.clock, name: `kinview-${agency.name}` });
  const { namespace, order } = agency;
  const statements = new Map(namespace.kinds.map((kind) => [kind, selectRecords(kind, order[kind.name])]));
  try {
    await migrate(pool, agency.migrations);
    const subgraph = await createSubgraph({
      ...options,
      name: agency.name,
      sdl: agency.sdl,
      resolvers: recordResolvers(namespace),
      context: (base) => ({ ...base, loadRecords: createLoadRecords(pool, statements, base.open) }),
    });
    return { url: subgraph.url, close: () => subgraph.close().finally(() => pool.end()) };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
