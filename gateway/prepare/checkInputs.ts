import { GraphQLError, type GraphQLSchema, isScalarType, Kind } from 'graphql';
import { forms } from './readLeaf.ts';

/**
 * Makes the schema refuse inputs that are not of their scalar's form, so that a typing error is the client's to
 * correct and never reaches a source, whose refusal would look like an outage.
 */
export function checkInputs(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const form = forms[type.name];
    if (!isScalarType(type) || !form) continue;
    type.parseValue = (value) => {
      if (typeof value === 'string' && form.test(value) && isOnCalendar(type.name, value)) return value;
      throw new GraphQLError(`This is not a ${type.name}: the schema says how one is written.`);
    };
    type.parseLiteral = (node) => type.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}

/** The thirtieth of February has the form of a date and is none; JavaScript would read it as the second of March. */
function isOnCalendar(typeName: string, value: string): boolean {
  if (!typeName.startsWith('Date')) return true;
  const day = value.slice(0, 10);
  const at = new Date(`${day}T00:00:00Z`);
  return (
    Number.isFinite(Date.parse(value)) && Number.isFinite(at.getTime()) && at.toISOString().startsWith(day)
  );
}

/** NUL is in nobody's id or text, and databases fail on it. */
export function holdsNul(query: string | undefined, variables: unknown): boolean {
  if (query && /\0|\\u0000|\\u\{0+\}/.test(query)) return true;
  return variables !== undefined && JSON.stringify(variables).includes('\\u0000');
}
