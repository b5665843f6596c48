import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { BoundedCache } from '../../database/boundedCache.ts';
import type { Classification } from '../../schema/classification/types.ts';
import type { Planner } from '../plan/createPlanner.ts';
import type { PlannedOperation } from '../plan/plannedOperation.ts';
import { PlanRefused } from '../plan/planRefused.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { remember } from '../remember.ts';
import { addReserved } from './addReserved.ts';
import type { ObjectPlan } from './answerPlan.ts';
import { compileAnswer } from './compileAnswer.ts';
import { refuseDocument } from './refuseDocument.ts';
import { type RootField, readRootFields } from './rootFields.ts';

type Variables = { readonly [name: string]: unknown };

/** An operation with everything worked out that does not depend on who asks. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly planned: PlannedOperation;
  readonly answer: ObjectPlan;
  readonly rootFields: readonly RootField[];
}

/** Of one document, by its conditions: whoever flips them all must not fill the memory. */
const preparedPerDocument = 64;

/** Prepares operations once per document, operation name and values of the variables that `@skip` and `@include` name. */
export function createPrepare(input: {
  schema: GraphQLSchema;
  classification: Classification;
  planner: Planner;
}) {
  const { schema, classification, planner } = input;
  const prepared = new WeakMap<DocumentNode, BoundedCache<string, Prepared>>();
  const governed = new WeakMap<DocumentNode, { document: DocumentNode; conditions: readonly string[] }>();

  /** @throws KinviewError RESERVED_ALIAS or OPERATION_NOT_PLANNED; GraphQLError where a condition's value is no good. */
  return function prepare(
    document: DocumentNode,
    operationName: string | null,
    variables: Variables,
  ): Prepared {
    const own = govern(document);
    const key = `${operationName ?? ''} ${own.conditions.map((name) => variables[name]).join()}`;
    const known = remember(prepared, document, () => new BoundedCache<string, Prepared>(preparedPerDocument));
    return remember(known, key, () => make(document, own.document, operationName, variables));
  };

  function govern(document: DocumentNode) {
    return remember(governed, document, () => {
      refuseDocument(document);
      return { document: addReserved(document, schema, classification), conditions: conditionsOf(document) };
    });
  }

  function make(
    document: DocumentNode,
    own: DocumentNode,
    operationName: string | null,
    variables: Variables,
  ): Prepared {
    const operation = getOperationAST(document, operationName)!;
    const answer = compileAnswer({ schema, classification, document, operation, variables });
    const rootFields = readRootFields({ schema, document, operation, variables, answer });
    return { document, operation, planned: plan(own, operationName), answer, rootFields };
  }

  function plan(own: DocumentNode, operationName: string | null): PlannedOperation {
    try {
      return planner.plan(own, operationName);
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      throw new KinviewError('OPERATION_NOT_PLANNED', `${error.code}: ${error.message}`);
    }
  }
}

/** Names of the variables that `@skip` and `@include` depend on. */
function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const { value } of directive.arguments ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
