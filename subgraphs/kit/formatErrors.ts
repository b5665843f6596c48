import type { FastifyBaseLogger } from 'fastify';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { KitError } from './kitErrors.ts';
import { describeForLog, maskError } from './maskErrors.ts';

/**
 * How Mercurius turns errors into an answer: masked, and logged without their text.
 *
 * @throws KitError `OPERATION_INVALID` for an error without a path: the variables do not fit, so nothing was executed
 * (compiled operations find that out only when they run)
 */
export function formatErrors(log: FastifyBaseLogger) {
  return ({ data, errors }: ExecutionResult & { errors: readonly GraphQLError[] }) => {
    if (errors.some(({ path }) => path === undefined)) throw new KitError('OPERATION_INVALID');
    for (const error of errors) log.error(describeForLog(error), 'a field failed');
    return { statusCode: 200, response: { data: data ?? null, errors: errors.map(maskError) } };
  };
}
