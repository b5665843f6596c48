import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { executePlan } from '../../../gateway/execute/executePlan.ts';
import { createSender } from '../../../gateway/execute/sendOverHttp.ts';
import { createPlanner } from '../../../gateway/plan/createPlanner.ts';
import { asBytes } from '../../../gateway/serve/asBytes.ts';
import { openGate } from '../../../test/support/reference/openGate.ts';
import { readSettings } from '../readSettings.ts';
import { compileShape, type Shape } from './compileShape.ts';
import type { Document, GatewayInterface } from './types.ts';

/**
 * Kinview's own planner, executor and sender with no policy at all, behind the same Apollo Server on Fastify as
 * Kinview itself: what governing costs is the difference.
 */
const { port, supergraphSdl, subgraphs } = readSettings();
const planner = createPlanner(supergraphSdl);
const sender = createSender({ subgraphs, headersFor: () => ({}) });
const shapes = new WeakMap<Document, Shape>();

const gateway: GatewayInterface = {
  onSchemaLoadOrUpdate(callback) {
    callback({ apiSchema: planner.apiSchema, coreSupergraphSdl: supergraphSdl });
    return () => {};
  },
  load: async () => ({
    executor: async () => {
      throw new Error('answered before it comes to this');
    },
  }),
  stop: async () => {},
};

/** Where Kinview answers, too: what Apollo Server makes for an executor costs a gateway a tenth of its time. */
const answering: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async responseForOperation({ document, operationName, request }) {
        const planned = planner.plan(document as never, operationName);
        const variables = { ...request.variables };
        const { data } = await executePlan(planned, { variables, send: sender.send, gate: openGate });
        let shape = shapes.get(document as never);
        if (!shape) {
          shape = compileShape(planner.apiSchema, planned.operation);
          shapes.set(document as never, shape);
        }
        const http = { headers: new HeaderMap() };
        return { http, body: { kind: 'single', singleResult: { data: shape(data) } } };
      },
    };
  },
};

const server = new ApolloServer({
  gateway,
  stopOnTerminationSignals: false,
  stringifyResult: JSON.stringify,
  plugins: [
    answering,
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ],
});
await server.start();
const http = Fastify({ logger: false });
http.addHook('onSend', (_request, _reply, payload, done) => done(null, asBytes(payload)));
http.post('/graphql', fastifyApolloHandler(server as never) as never);
await http.listen({ port, host: '127.0.0.1' });
