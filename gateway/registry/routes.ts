import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../database/codedError.ts';
import { mayUse } from '../../policies/agreement/mayRun.ts';
import type { Requester } from '../../policies/words.ts';
import { readAgreements } from '../../records/agreements/readAgreements.ts';
import { readProposals } from '../../records/publications/proposals.ts';
import { readLog } from '../../records/publications/readLog.ts';
import { remedyFor } from '../../records/publications/refusals.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import type { Registry, RegistryServices } from './createRegistry.ts';
import type { createAgreementRegistry } from './publishAgreements.ts';
import { candidateOf, rationaleOf, rollbackOf, textOf } from './readBody.ts';
import { RegistryRefusal } from './registryRefusal.ts';

/** An SDL or an agreement is larger than any question of a practitioner. */
const bodyLimit = 2 * 1024 * 1024;
const mostListed = 200;

export interface RegistryRoutes {
  readonly services: RegistryServices;
  readonly registry: Registry;
  readonly agreements: ReturnType<typeof createAgreementRegistry>;
  readonly authenticate: (authorization: string | undefined) => Promise<Requester>;
  readonly report: (error: unknown) => void;
  /** The release that this gateway serves. */
  readonly release: () => number;
}

/**
 * The registry over HTTP, under /registry: what `kinview` talks to. Everyone signs in as everywhere else, and the
 * agreement's table of operations says who may do what.
 */
export function registryRoutes(routes: RegistryRoutes) {
  const { services, registry, agreements } = routes;
  const { pool } = services;
  type Work = (by: Requester, body: unknown, signal: AbortSignal) => Promise<unknown>;

  const reading: Readonly<Record<string, Work>> = {
    log: async () => ({
      served: routes.release(),
      releases: await readLog(pool, mostListed),
      proposals: await readProposals(pool, mostListed),
    }),
    subgraphs: async () => {
      await services.agreements.refresh();
      const { release, parts } = await registry.current();
      return { release, agreement: services.agreements.inForce().data, subgraphs: parts };
    },
    agreements: async () => ({
      inForce: services.agreements.inForce().version,
      agreements: await readAgreements(pool),
    }),
  };
  const doing: Readonly<Record<string, readonly [operation: string, work: Work]>> = {
    check: ['checkSubgraph', (by, body, signal) => registry.check(by, candidateOf(body), signal)],
    publish: ['publishSubgraph', (by, body, signal) => registry.publish(by, candidateOf(body), signal)],
    approve: [
      'approvePublication',
      (by, body) => {
        const { as = null } = (body ?? {}) as { as?: unknown };
        return registry.approve(by, textOf(body, 'proposal'), as === null ? null : textOf(body, 'as'));
      },
    ],
    rollback: ['rollBackRelease', (by, body, signal) => registry.rollBack(by, rollbackOf(body), signal)],
    'agreements/publish': [
      'publishAgreement',
      (by, body) =>
        agreements.publish(by, { document: textOf(body, 'document'), rationale: rationaleOf(body) }),
    ],
    'agreements/sign': ['signAgreement', (by, body) => agreements.sign(by, textOf(body, 'version'))],
    'agreements/withdraw': [
      'signAgreement',
      (by, body) =>
        agreements.withdraw(by, { version: textOf(body, 'version'), rationale: rationaleOf(body) }),
    ],
  };

  return async function register(http: FastifyInstance): Promise<void> {
    http.setErrorHandler(answerError(http, routes.report));
    for (const [name, work] of Object.entries(reading)) http.get(`/${name}`, handler('readRegistry', work));
    for (const [name, [operation, work]] of Object.entries(doing)) {
      http.post(`/${name}`, { bodyLimit }, handler(operation, work));
    }
  };

  function handler(operation: string, work: Work) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const by = await routes.authenticate(request.headers.authorization);
      if (!mayUse(services.agreements.inForce(), by, operation)) {
        throw new RegistryRefusal('REGISTRY_NOT_PERMITTED');
      }
      return work(by, request.body, whileWaiting(reply));
    };
  }
}

/** Ends when the caller hangs up before there is an answer. */
function whileWaiting({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort(new RegistryRefusal('CALLER_LEFT'));
  });
  return left.signal;
}

/** Refusals of the registry by their own status; the rest by the gateway's catalogue. */
function answerError(http: FastifyInstance, report: (error: unknown) => void) {
  const otherwise = http.errorHandler;
  return (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof KinviewError || !(error instanceof CodedError)) {
      return otherwise.call(http, error as never, request, reply);
    }
    const isOurs = error instanceof RegistryRefusal;
    const remedy = isOurs ? error.remedy : remedyFor(error.code);
    const status = isOurs ? error.status : remedy ? 409 : 503;
    if (status >= 500) report(error);
    return reply
      .code(status)
      .send({ errors: [{ message: error.message, extensions: { code: error.code, remedy } }] });
  };
}
