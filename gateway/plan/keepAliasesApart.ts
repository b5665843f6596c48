import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { remember } from '../remember.ts';
import { signOf } from './collectWritten.ts';
import type { Alias } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

export interface ApartDocument {
  readonly document: DocumentNode;
  /** By the key given instead. */
  readonly aliases: ReadonlyMap<string, Alias>;
}

/**
 * The planner reads keys and required inputs back by field name, and takes a client's alias of that name for the
 * field: `{ id: label }` loses `label`, `{ grams: label, price }` sends the label to another source as the grams. Such
 * a field gets a key of its own for as long as the plan runs. The same goes for a field with arguments that a
 * `@requires` reads, perhaps with others; and, where there are interface objects, for one key of several fields, since
 * fields of different types are asked there as fields of one.
 */
export function keepAliasesApart(
  document: DocumentNode,
  schema: GraphQLSchema,
  view: SupergraphView,
): ApartDocument {
  const signs = new Map<string, Set<string>>();
  visit(document, {
    Field: (field) => void remember(signs, keyOf(field), () => new Set()).add(signOf(field)),
  });
  const aliases = new Map<string, Alias>();
  const given = new Map<string, string>();
  const types = new TypeInfo(schema);
  const apart = visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const parent = types.getParentType();
        if (!parent || !mustBeApart(view, parent.name, field, signs)) return undefined;
        const key = keyOf(field);
        const instead = remember(given, `${parent.name} ${key} ${signOf(field)}`, () => freeKey(signs, key));
        aliases.set(instead, { instead, key, typeNames: view.typesWithin(parent.name) });
        return { ...field, alias: { kind: Kind.NAME, value: instead } };
      },
    }),
  );
  return { document: apart, aliases };
}

function mustBeApart(
  view: SupergraphView,
  parentType: string,
  field: FieldNode,
  signs: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const key = keyOf(field);
  if (key === '__typename') return field.name.value !== key;
  if (view.hasInterfaceObjects && signs.get(key)!.size > 1) return true;
  if (key !== field.name.value) return view.fieldNamesOf(parentType).has(key);
  return view.requirements.withArguments.has(key);
}

/** A key that nothing in the document has; from now on it is taken. */
function freeKey(signs: Map<string, Set<string>>, key: string): string {
  let count = 0;
  while (signs.has(`${key}__as_${count}`)) count += 1;
  signs.set(`${key}__as_${count}`, new Set());
  return `${key}__as_${count}`;
}

function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
