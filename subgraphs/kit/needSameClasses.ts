import { type GraphQLSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Grant } from '../../grant/types.ts';
import { KitError } from './kitErrors.ts';

/** A gateway asks the same few hundred questions over and over. */
const mostKept = 500;

/**
 * Refuses a call whose grant takes a field for another class than this service does: its rows would be looked up under a
 * class that the grant does not open, and look like nothing there.
 *
 * @returns throws KitError `CLASSES_DIFFER`; a grant that says nothing of classes opens what its rows say
 */
export function createNeedSameClasses(schema: GraphQLSchema) {
  const kept = new Map<string, ReadonlyMap<string, string | undefined>>();
  return ({ classes }: Grant, query: string): void => {
    if (!classes) return;
    for (const [coordinate, own] of ownOf(query)) {
      if (classes[coordinate] !== own) throw new KitError('CLASSES_DIFFER');
    }
  };

  /** What a query asks for, `Type.field`, each with the class that this service gives it. */
  function ownOf(query: string): ReadonlyMap<string, string | undefined> {
    const before = kept.get(query);
    if (before) return before;
    const own = readOwn(schema, query);
    if (kept.size >= mostKept) kept.clear();
    kept.set(query, own);
    return own;
  }
}

function readOwn(schema: GraphQLSchema, query: string): ReadonlyMap<string, string | undefined> {
  const own = new Map<string, string | undefined>();
  const types = new TypeInfo(schema);
  const Field = () => {
    const [parent, field] = [types.getParentType(), types.getFieldDef()];
    // An interface's fields are decided as those of the types behind it.
    if (!isObjectType(parent) || !field || field.name.startsWith('__')) return;
    const label = field.astNode?.directives?.find(({ name }) => name.value === 'classified');
    const value = label?.arguments?.find(({ name }) => name.value === 'as')?.value;
    own.set(`${parent.name}.${field.name}`, value?.kind === 'StringValue' ? value.value : undefined);
  };
  visit(parse(query), visitWithTypeInfo(types, { Field }));
  return own;
}
