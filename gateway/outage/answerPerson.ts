import { buildSchema, executeSync, parse, validate } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../execute/types.ts';
import type { Permit } from '../gate/permit.ts';

/** All that the spine is asked for in a crisis: that a person is there. The agencies answer the rest themselves. */
const schema = buildSchema('type Query { person(id: ID!): Person } type Person { id: ID! }');

/** What the spine would answer about people of whom a snapshot is kept; null: it was asked for more than that. */
export function answerPerson(
  { source, kind, operationType, operationText, variables }: SubgraphRequest<Permit>,
  isKept: (person: string) => boolean,
): SubgraphAnswer | null {
  if (source !== 'governance' || kind !== 'ROOT' || operationType !== 'query') return null;
  const document = parse(operationText);
  if (validate(schema, document).length > 0) return null;
  const rootValue = { person: ({ id }: { id: string }) => (isKept(id) ? { id } : null) };
  const { data, errors } = executeSync({ schema, document, rootValue, variableValues: variables });
  return errors || !data
    ? null
    : { status: 'ANSWERED', data: JSON.parse(JSON.stringify(data)), errors: undefined };
}
