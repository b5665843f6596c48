import type { GraphQLSchema } from 'graphql';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Environment } from '../answer/environment.ts';
import { createGraph, type Snapshot } from './snapshot.ts';

/** One release as a gateway serves it. */
export interface Edition {
  /** Its number in the registry; 0: as installed. */
  readonly release: number;
  readonly supergraph: string;
  /** GraphQL endpoint of each subgraph. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** All that one attempt at an operation runs on, from its beginning to its end: nothing of it ever changes. */
export interface Served {
  readonly snapshot: Snapshot;
  readonly environment: Environment;
}

export type EnvironmentFor = (edition: Edition, agreement: Agreement) => Environment;

/**
 * What operations on one schema run on: one `Served` for each agreement, made when it is first needed. A release that
 * only moves a subgraph keeps the schema: `readdress` then changes what the next operations run on.
 */
export function createServing(
  edition: Edition,
  schema: GraphQLSchema,
  environmentFor: EnvironmentFor,
): { under(agreement: Agreement): Served; readdress(edition: Edition): void } {
  const graph = createGraph(edition.supergraph, schema);
  const snapshots = new Map<Agreement, Snapshot>();
  let current = edition;
  let served = new Map<Agreement, Served>();
  return {
    under(agreement) {
      const known = served.get(agreement);
      if (known) return known;
      const snapshot = snapshots.get(agreement) ?? graph(agreement);
      snapshots.set(agreement, snapshot);
      const made = { snapshot, environment: environmentFor(current, agreement) };
      served.set(agreement, made);
      return made;
    },
    readdress(next) {
      current = next;
      served = new Map();
    },
  };
}
