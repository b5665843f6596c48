import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, type ExecutionResult, print } from 'graphql';
import type { LocalServices } from './localServices.ts';

process.env.APOLLO_TELEMETRY_DISABLED = 'true';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** The reference to compare with: ApolloGateway's own executor over the same subgraphs, in this process. */
export async function createApolloGateway(services: LocalServices) {
  const gateway = new ApolloGateway({
    supergraphSdl: services.supergraphSdl,
    buildService: ({ name }) => new LocalGraphQLDataSource(services.schemas[name]!),
    logger: quiet,
  });
  const { executor } = await gateway.load();
  return async (document: DocumentNode, variables: { [name: string]: unknown }): Promise<ExecutionResult> => {
    const query = print(document);
    const context = {
      request: { query, variables },
      document,
      queryHash: query,
      logger: quiet,
      metrics: {},
      context: {},
    };
    const result = await executor(context as unknown as Parameters<typeof executor>[0]);
    return JSON.parse(JSON.stringify(result));
  };
}
