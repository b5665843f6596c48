import { type GraphQLOutputType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';

/**
 * The type of a coordinate that a plan names for a source: the source's own, which may be narrower than what all
 * sources together say; theirs where the source does not know the type by this name (it takes an interface for an
 * object). Throws PlanRefused where there is none.
 */
export function fieldType(
  view: SupergraphView,
  source: string,
  typeName: string,
  fieldName: string,
): GraphQLOutputType {
  const type = typeIn(view.schemaOf(source), typeName, fieldName) ?? typeIn(view.schema, typeName, fieldName);
  if (!type) throw new PlanRefused('PLAN_NOT_SUPPORTED', `Unknown coordinate ${typeName}.${fieldName}`);
  return type;
}

function typeIn(schema: GraphQLSchema, typeName: string, fieldName: string): GraphQLOutputType | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName]?.type : undefined;
}
