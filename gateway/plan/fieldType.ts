import { type GraphQLOutputType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { PlanRefused } from './planRefused.ts';

/** The type of a coordinate that a plan names. Throws PlanRefused where the supergraph has none. */
export function fieldType(schema: GraphQLSchema, typeName: string, fieldName: string): GraphQLOutputType {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new PlanRefused('PLAN_NOT_SUPPORTED', `Unknown coordinate ${typeName}.${fieldName}`);
  return field.type;
}
