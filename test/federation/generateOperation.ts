import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';

/** Values to choose from for each argument, by its name; a field whose required arguments are not here is not asked. */
export type Values = { readonly [argument: string]: readonly unknown[] } & {
  readonly leaveOut?: readonly string[];
};

type Random = () => number;

/** The same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A valid query for a seed: nested and repeated fields, aliases (some named like other fields), inline fragments,
 * arguments, `@skip` and `@include` on the variables `$a` and `$b`. null: what came out was not valid.
 */
export function generateOperation(schema: GraphQLSchema, values: Values, seed: number): string | null {
  const random = randomFrom(seed);
  const body = selection(schema, values, random, schema.getQueryType()!, 4);
  const text = `query($a: Boolean!, $b: Boolean!) { __typename @include(if: $a) __typename @skip(if: $b) ${body} }`;
  return validate(schema, parse(text)).length === 0 ? text : null;
}

function selection(
  schema: GraphQLSchema,
  values: Values,
  random: Random,
  type: GraphQLCompositeType,
  depth: number,
): string {
  const parts: string[] = isAbstractType(type) ? ['__typename'] : [];
  const all = 'getFields' in type ? Object.values(type.getFields()) : [];
  const fields = all.filter(({ name }) => !values.leaveOut?.includes(name));
  const count = 1 + Math.floor(random() * 4);
  for (let made = 0; made < count; made++) {
    const field = fields[Math.floor(random() * fields.length)];
    const written = field && writeField(schema, values, random, type, field, depth);
    if (written) parts.push(written);
  }
  if (isAbstractType(type) || random() < 0.15) {
    for (const possible of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) {
      if (random() < 0.6 && depth > 0) {
        const inner = selection(schema, values, random, possible, depth - 1);
        parts.push(`... on ${possible.name}${condition(random)} { ${inner} }`);
      }
    }
  }
  return parts.length > 0 ? parts.join(' ') : '__typename';
}

function writeField(
  schema: GraphQLSchema,
  values: Values,
  random: Random,
  parent: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string | null {
  const given: string[] = [];
  for (const argument of field.args) {
    const choices = values[argument.name];
    if (!choices && isNonNullType(argument.type)) return null;
    if (choices && (isNonNullType(argument.type) || random() < 0.5)) {
      given.push(`${argument.name}: ${JSON.stringify(choices[Math.floor(random() * choices.length)])}`);
    }
  }
  const call = `${alias(random, parent)}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${condition(random)}`;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return call;
  return depth > 0 ? `${call} { ${selection(schema, values, random, type, depth - 1)} }` : null;
}

function alias(random: Random, parent: GraphQLCompositeType): string {
  const choice = random();
  if (choice < 0.75) return '';
  const names = 'getFields' in parent ? Object.keys(parent.getFields()) : [];
  const own = names[Math.floor(random() * names.length)];
  return choice < 0.85 && own ? `${own}: ` : `x${Math.floor(random() * 3)}: `;
}

function condition(random: Random): string {
  const choice = random();
  if (choice > 0.2) return '';
  return ` @${choice < 0.1 ? 'skip' : 'include'}(if: $${random() < 0.5 ? 'a' : 'b'})`;
}
