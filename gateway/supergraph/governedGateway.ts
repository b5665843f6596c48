import { ApolloGateway } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { AnswerRequest } from '../answer/runRequest.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { createSnapshot, type Snapshot } from './snapshot.ts';

// The vendor's telemetry would otherwise leave the partnership's network.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

export interface GovernedGateway {
  readonly gateway: GatewayInterface;
  /** Whether the schema in force is guarded, so that operations are answered at all. */
  isGuarded(): boolean;
}

/**
 * Our own GatewayInterface around ApolloGateway: it loads, checks and updates the supergraph; we plan, gate, fetch and
 * shape. Schemas that have no complete guard are refused, never served by the guard of another.
 */
export function createGovernedGateway(config: {
  supergraphSdl: string;
  agreement: Agreement;
  run: AnswerRequest;
  report: (error: unknown) => void;
}): GovernedGateway {
  const apollo = new ApolloGateway({ supergraphSdl: config.supergraphSdl });
  const snapshots = new WeakMap<GraphQLSchema, Snapshot>();

  let current: Snapshot | null = null;

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate(callback) {
      return apollo.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
        current = null;
        try {
          current = createSnapshot(coreSupergraphSdl, apiSchema, config.agreement);
          snapshots.set(apiSchema, current);
        } catch (error) {
          // Thrown here it would be swallowed. Without a snapshot every operation on this schema is refused.
          config.report(error);
        }
        callback({ apiSchema, coreSupergraphSdl });
      });
    },
    async load(options) {
      await apollo.load(options as Parameters<typeof apollo.load>[0]);
      return {
        executor: async (request) => {
          const snapshot = snapshots.get(request.schema);
          if (!snapshot) throw new KinviewError('SUPERGRAPH_UNGUARDED');
          return config.run(snapshot, request as never);
        },
      };
    },
    stop: () => apollo.stop(),
  };
  return { gateway, isGuarded: () => current !== null };
}
