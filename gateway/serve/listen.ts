import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Requester } from '../../policies/words.ts';
import type { RequestContext } from '../answer/environment.ts';
import { catalogue, type ErrorCode } from '../refuse/catalogue.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { asBytes } from './asBytes.ts';
import { limits } from './limits.ts';

interface Listening {
  readonly server: ApolloServer<RequestContext>;
  readonly authenticate: (authorization: string | undefined) => Promise<Requester>;
  readonly report: (error: unknown) => void;
  /** Whether the gateway can answer at all: its schema is guarded. */
  readonly isReady: () => boolean;
  /** What is served under /registry. */
  readonly registry: (http: FastifyInstance) => Promise<void>;
  /** Told of every answer when it has gone out: its HTTP status, and how long it took, in ms. */
  readonly answered: (status: number, ms: number) => void;
  /** What is served under /ledger. */
  readonly ledger: (http: FastifyInstance) => Promise<void>;
}

declare module 'fastify' {
  interface FastifyRequest {
    governing: RequestContext | null;
  }
}

/** The HTTP side: signs in before the body is read, accepts POST /graphql only, answers errors by the catalogue. */
export async function createHttp({
  server,
  authenticate,
  report,
  isReady,
  registry,
  ledger,
  answered,
}: Listening): Promise<FastifyInstance> {
  const http = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.arrivalMs,
    logger: false,
    routerOptions: { ignoreTrailingSlash: true },
  });

  http.decorateRequest('governing', null);
  // JSON is the only language spoken here; Fastify would take plain text, too.
  http.removeContentTypeParser('text/plain');
  // Whom a closing gateway still answers would otherwise keep its connection, and the gateway, alive.
  let isClosing = false;
  http.addHook('preClose', async () => {
    isClosing = true;
  });
  http.addHook('onSend', (_request, reply, payload, done) => {
    reply.header('cache-control', 'no-store');
    if (isClosing) reply.header('connection', 'close');
    done(null, asBytes(payload));
  });
  http.addHook('onResponse', (_request, reply, done) => {
    answered(reply.statusCode, reply.elapsedTime);
    done();
  });
  http.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof KinviewError) {
      if (catalogue[error.code].status >= 500) report(error);
      return answer(reply, error.code);
    }
    if (error.statusCode === 413) return answer(reply, 'REQUEST_TOO_LARGE');
    if (error.statusCode && error.statusCode < 500) return answer(reply, 'REQUEST_MALFORMED');
    report(error);
    return answer(reply, 'INTERNAL_ERROR');
  });
  http.setNotFoundHandler((_request, reply) => answer(reply, 'NO_SUCH_ADDRESS'));
  http.get('/health', (_request, reply) => reply.code(isReady() ? 200 : 503).send({ ready: isReady() }));
  await http.register(registry, { prefix: '/registry' });
  await http.register(ledger, { prefix: '/ledger' });
  http.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_request, reply) => answer(reply, 'METHOD_NOT_ALLOWED'),
  });
  http.post('/graphql', {
    onRequest: async (request) => {
      const began = performance.now();
      const requester = await authenticate(request.headers.authorization);
      request.governing = { requester, purpose: purposeOf(request), began, governed: null, failure: null };
    },
    preHandler: async (request) => {
      if (Array.isArray(request.body)) throw new KinviewError('BATCHING_NOT_SUPPORTED');
      if (typeof request.body !== 'object' || request.body === null)
        throw new KinviewError('REQUEST_MALFORMED');
    },
    handler: fastifyApolloHandler(server, { context: async (request) => request.governing! }),
  });
  return http;
}

function purposeOf({ headers }: FastifyRequest): string | null {
  const stated = headers['x-purpose'];
  return typeof stated === 'string' && stated.trim() !== '' ? stated.trim() : null;
}

function answer(reply: FastifyReply, code: ErrorCode): FastifyReply {
  const { status, message } = catalogue[code];
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
