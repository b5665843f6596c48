import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { parse } from 'graphql';
import mercurius from 'mercurius';
import { listenOn } from '../../database/listenOn.ts';
import { createSeenGrants } from '../../grant/seenGrants.ts';
import { GRANT_HEADER, type Grant } from '../../grant/types.ts';
import { verifyGrant } from '../../grant/verify.ts';
import { answerErrors } from './answerErrors.ts';
import { formatErrors } from './formatErrors.ts';
import { createNeedSameClasses } from './needSameClasses.ts';
import { readOperation } from './readOperation.ts';
import { refuseOperations } from './refuseOperations.ts';
import { type OpenControllers, rowConditions } from './rowConditions.ts';

/** What every resolver is given: the verified grant, and what it opens. */
export interface SubgraphContext {
  readonly grant: Grant;
  readonly open: OpenControllers;
}

type AskedCall = ReturnType<typeof readOperation>;

export interface SubgraphOptions<Context extends SubgraphContext> {
  /** The audience of its grants, e.g. `health`. */
  readonly name: string;
  readonly sdl: string;
  // biome-ignore lint/suspicious/noExplicitAny: Apollo's own type for a resolver map; ours are typed where they are made.
  readonly resolvers: Record<string, any>;
  /** Makes the context of one call: loaders, transactions. */
  readonly context: (base: SubgraphContext) => Context;
  /** Whether its database answers; resolves soon either way. */
  readonly isReady: () => Promise<boolean>;
  /** Further routes; bodies of JSON come as bytes. */
  readonly extend?: (app: FastifyInstance) => void;
  /** Told of every answer before it is sent. */
  readonly answered?: ((grant: Grant, asked: AskedCall, data: unknown) => Promise<void>) | undefined;
  /** 32 bytes shared with the gateway. */
  readonly grantKey: Uint8Array;
  readonly clock: { now(): number };
  readonly production: boolean;
  /** 0: any free port. */
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  readonly logger?: FastifyBaseLogger;
}

export interface Subgraph {
  /** Where it answers, e.g. `http://127.0.0.1:4001/graphql`. */
  readonly url: string;
  close(): Promise<void>;
}

/** A grant for many people is a long header. */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BODY_BYTES = 1024 * 1024;

/**
 * Starts a subgraph: a Mercurius server that executes nothing without a valid grant and tells nobody why it failed.
 *
 * @throws Error when the SDL, the resolvers or the port are no good
 */
export async function createSubgraph<Context extends SubgraphContext>(
  options: SubgraphOptions<Context>,
): Promise<Subgraph> {
  const seen = createSeenGrants();
  const app = Fastify({
    http: { maxHeaderSize: MAX_HEADER_BYTES },
    bodyLimit: MAX_BODY_BYTES,
    logController: new LogController({ disableRequestLogging: true }),
    ...(options.logger ? { loggerInstance: options.logger } : {}),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  answerErrors(app);
  const schema = buildSubgraphSchema({ typeDefs: parse(options.sdl), resolvers: options.resolvers });
  // As it was written: printed, it would be full of what federation itself declares.
  schema.getQueryType()!.getFields()._service!.resolve = () => ({ sdl: options.sdl });
  const needSameClasses = createNeedSameClasses(schema);
  const schemaDigest = createHash('sha256').update(options.sdl).digest('hex');
  await app.register(mercurius, {
    schema,
    // Its own route writes answers through a schema that makes the list indices of error paths strings.
    routes: false,
    jit: 1,
    validationRules: refuseOperations(options.production),
    errorFormatter: formatErrors(app.log),
  });
  app.get('/health', async (_request, reply) => {
    const isReady = await options.isReady();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'DATABASE_UNAVAILABLE' });
  });
  app.post<{ Body: Buffer | undefined }>('/graphql', async (request, reply) => {
    const body = request.body ?? Buffer.alloc(0);
    const header = request.headers[GRANT_HEADER];
    const { name, grantKey: key, clock } = options;
    const grant = verifyGrant({ header, body, audience: name, key, now: clock.now(), seen });
    const operation = readOperation(body);
    const context = options.context({ grant, open: rowConditions(grant) });
    needSameClasses(grant, operation.query);
    const answer = await app.graphql(operation.query, context, operation.variables, operation.operationName);
    await options.answered?.(grant, operation, answer.data);
    // For the registry: what is published has to be what runs. Told to a grant of the gateway only.
    reply.header('kinview-schema', schemaDigest);
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
  });
  options.extend?.(app as unknown as FastifyInstance);
  const { name, port, host = '127.0.0.1' } = options;
  const meant = { port, owner: `the subgraph ${name}`, variable: `${name.toUpperCase()}_PORT` };
  const address = await listenOn(meant, () => app.listen({ port, host }));
  return { url: `${address}/graphql`, close: () => app.close() };
}
