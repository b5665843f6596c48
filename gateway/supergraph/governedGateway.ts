import { ApolloGateway } from '@apollo/gateway';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Agreements } from '../../records/agreements/followAgreements.ts';
import type { RequestContext } from '../answer/environment.ts';
import type { AnswerRequest, ExecutableRequest } from '../answer/runRequest.ts';
import { internNames } from '../plan/internNames.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { createServing, type Edition, type EnvironmentFor, type Served } from './serving.ts';
import { tryGuarding } from './tryGuarding.ts';

// The vendor's telemetry would otherwise leave the partnership's network.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

export interface GovernedGateway {
  readonly gateway: GatewayInterface;
  /** One operation on what is served now; its answer then waits in its context. @throws what refuses or fails it. */
  run(request: ExecutableRequest): Promise<void>;
  /** Whether the schema in force is guarded, so that operations are answered at all. */
  isGuarded(): boolean;
  /** The release that new operations run on; 0: as installed. */
  release(): number;
  /**
   * New operations run on this release from now on; those under way end on theirs. Synchronous, so that none begins
   * between two releases.
   * @throws what is wrong with it; then nothing has changed.
   */
  switchTo(edition: Edition): void;
}

/** Apollo Server asks its gateway only for what `run` has no answer to, and knows best how errors are sent. */
const tellFailure: GatewayExecutor = async ({ operation, context }) => {
  if (!operation) return { errors: [new GraphQLError('Say by "operationName" which operation to run.')] };
  throw (context as RequestContext).failure;
};

/**
 * Our own GatewayInterface around ApolloGateway: it loads, checks and updates the supergraph; we plan, gate, fetch and
 * shape. Schemas that have no complete guard are refused, never served by the guard of another.
 */
export function createGovernedGateway(config: {
  edition: Edition;
  agreements: Agreements;
  environmentFor: EnvironmentFor;
  run: AnswerRequest;
  report: (error: unknown) => void;
}): GovernedGateway {
  const { agreements, environmentFor } = config;
  const servings = new WeakMap<GraphQLSchema, ReturnType<typeof createServing>>();
  let edition = config.edition;
  let current: ReturnType<typeof createServing> | null = null;
  let update: ((supergraphSdl: string) => void) | null = null;
  const apollo = new ApolloGateway({
    supergraphSdl: async (manager) => {
      update = manager.update;
      internNames(edition.supergraph);
      return { supergraphSdl: edition.supergraph };
    },
  });

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate(callback) {
      return apollo.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
        current = null;
        try {
          const serving = createServing(edition, apiSchema, environmentFor);
          serving.under(agreements.inForce());
          servings.set(apiSchema, serving);
          current = serving;
        } catch (error) {
          // Thrown here it would be swallowed. Without a guard every operation on this schema is refused.
          config.report(error);
        }
        callback({ apiSchema, coreSupergraphSdl });
      });
    },
    async load(options) {
      await apollo.load(options as Parameters<typeof apollo.load>[0]);
      return { executor: tellFailure };
    },
    stop: () => apollo.stop(),
  };

  function run(request: ExecutableRequest): Promise<void> {
    const served = (): Served => {
      const serving = servings.get(request.schema);
      if (!serving) throw new KinviewError('SUPERGRAPH_UNGUARDED');
      return serving.under(agreements.inForce());
    };
    return config.run(served, request);
  }

  function switchTo(next: Edition): void {
    tryGuarding(next.supergraph, agreements.known());
    const earlier = edition;
    edition = next;
    if (next.supergraph === earlier.supergraph) {
      current?.readdress(next);
      return;
    }
    try {
      update?.(next.supergraph);
      if (current === null) throw new KinviewError('SUPERGRAPH_UNGUARDED', `release ${next.release}`);
    } catch (error) {
      edition = earlier;
      update?.(earlier.supergraph);
      throw error;
    }
  }
  return { gateway, run, isGuarded: () => current !== null, release: () => edition.release, switchTo };
}
