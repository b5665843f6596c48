import { extendSchema, type GraphQLSchema, isInterfaceType, Kind, parse, printType } from 'graphql';

/**
 * The schema with an object type for each interface that has none: sources that take an interface for an object have
 * such. graphql-js shapes nothing whose type it does not know.
 */
export function withStandIns(schema: GraphQLSchema): GraphQLSchema {
  const empty = Object.values(schema.getTypeMap()).filter(
    (type) => isInterfaceType(type) && schema.getPossibleTypes(type).length === 0,
  );
  if (empty.length === 0) return schema;
  const definitions = empty.flatMap((type) => {
    const [definition] = parse(printType(type)).definitions;
    if (definition?.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const name = { kind: Kind.NAME, value: `${type.name}StandIn` } as const;
    const itself = { kind: Kind.NAMED_TYPE, name: definition.name } as const;
    const interfaces = [...(definition.interfaces ?? []), itself];
    return [{ ...definition, kind: Kind.OBJECT_TYPE_DEFINITION, name, interfaces } as const];
  });
  return extendSchema(schema, { kind: Kind.DOCUMENT, definitions });
}
