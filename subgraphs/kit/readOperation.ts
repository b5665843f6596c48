import { KitError } from './kitErrors.ts';

/** A GraphQL request's body. */
export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | undefined;
}

/**
 * Reads the body's bytes. Batches are not served.
 *
 * @throws KitError `REQUEST_INVALID` where they are no GraphQL request
 */
export function readOperation(body: Buffer): Operation {
  const { query, variables, operationName } = parseObject(body);
  if (typeof query !== 'string') throw new KitError('REQUEST_INVALID');
  return {
    query,
    variables:
      typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {},
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

function parseObject(body: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body.toString());
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // The parser's text quotes the body.
  }
  throw new KitError('REQUEST_INVALID');
}
