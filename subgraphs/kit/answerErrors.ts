import type { FastifyError, FastifyInstance } from 'fastify';
import { GrantError } from '../../grant/grantErrors.ts';
import { errorBody, KitError } from './kitErrors.ts';

/** Answers everything that is no data with a code in JSON, and never with the text of what went wrong. */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler(() => {
    throw new KitError('NOT_FOUND');
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const shown = toShown(error);
    request.log.warn({ shown: shown.code, kind: error.name, code: error.code }, 'a request was refused');
    return reply.code(shown.statusCode).send(errorBody(shown));
  });
}

function toShown(error: FastifyError): KitError | GrantError {
  if (error instanceof KitError || error instanceof GrantError) return error;
  if (error.code === 'MER_ERR_GQL_VALIDATION') return new KitError('OPERATION_INVALID');
  const refused = error.statusCode !== undefined && error.statusCode < 500;
  return new KitError(refused ? 'REQUEST_REFUSED' : 'SOURCE_FAILED');
}
