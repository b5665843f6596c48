import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Planner } from '../../../gateway/plan/createPlanner.ts';
import type { PlannedOperation } from '../../../gateway/plan/plannedOperation.ts';

/**
 * Types of the product's copy of graphql. A peer needs another version of it, which lies nearer to this folder, so
 * they are named by what carries them.
 */
export type GatewayInterface = NonNullable<ApolloServerOptionsWithGateway<never>['gateway']>;
export type Schema = Planner['apiSchema'];
export type Document = PlannedOperation['document'];
export type Operation = PlannedOperation['operation'];
export type SelectionSet = Operation['selectionSet'];
export type Field = Extract<SelectionSet['selections'][number], { kind: 'Field' }>;
export type ObjectType = NonNullable<ReturnType<Schema['getQueryType']>>;
export type OutputType = ReturnType<ObjectType['getFields']>[string]['type'];
