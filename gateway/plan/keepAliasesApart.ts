import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { SupergraphView } from './readSupergraph.ts';

export interface ApartDocument {
  readonly document: DocumentNode;
  /** The keys given instead, and the client's keys they stand for; undefined: none had to be. */
  readonly aliases: ReadonlyMap<string, string> | undefined;
}

/**
 * The planner reads keys and required inputs back by field name, and takes a client's alias of that name for the
 * field: `{ id: label }` loses `label`, `{ grams: label, price }` sends the label to another source as the grams. Such
 * a field gets a key of its own for as long as the plan runs. The same goes for a field with arguments that a
 * `@requires` reads, perhaps with others.
 */
export function keepAliasesApart(
  document: DocumentNode,
  schema: GraphQLSchema,
  view: SupergraphView,
): ApartDocument {
  const used = new Set<string>();
  visit(document, { Field: (field) => void used.add(keyOf(field)) });
  const given = new Map<string, string>();
  const types = new TypeInfo(schema);
  const apart = visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const parent = types.getParentType();
        if (!parent || !mustBeApart(view, parent.name, field)) return undefined;
        return { ...field, alias: { kind: Kind.NAME, value: keyInstead(given, used, field) } };
      },
    }),
  );
  if (given.size === 0) return { document, aliases: undefined };
  return {
    document: apart,
    aliases: new Map([...given].map(([sign, key]) => [key, sign.slice(0, sign.indexOf(' '))])),
  };
}

function mustBeApart(view: SupergraphView, parentType: string, field: FieldNode): boolean {
  const key = keyOf(field);
  if (key !== field.name.value) return key === '__typename' || view.fieldNamesOf(parentType).has(key);
  return view.requirements.withArguments.has(key);
}

/** One key for one (client's key, field, arguments), so that fields which merge still do. */
function keyInstead(given: Map<string, string>, used: Set<string>, field: FieldNode): string {
  const key = keyOf(field);
  const sign = `${key} ${field.name.value} ${(field.arguments ?? []).map(print).sort().join()}`;
  const known = given.get(sign);
  if (known !== undefined) return known;
  let count = given.size;
  while (used.has(`${key}__as_${count}`)) count += 1;
  const instead = `${key}__as_${count}`;
  used.add(instead);
  given.set(sign, instead);
  return instead;
}

function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
