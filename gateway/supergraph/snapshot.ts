import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Agreement } from '../../policies/agreement/types.ts';
import { readClassification } from '../../schema/classification/readClassification.ts';
import { createFetchGateCompiler } from '../gate/gateFetch.ts';
import { createGuard } from '../gate/guard.ts';
import { createPlanner, type Planner } from '../plan/createPlanner.ts';
import { checkInputs } from '../prepare/checkInputs.ts';
import { createPrepare } from '../prepare/prepare.ts';

export type Snapshot = ReturnType<typeof guardGraph>;

/**
 * One supergraph, ready to be guarded under any agreement.
 * @throws when it cannot be planned on.
 */
export function createGraph(coreSupergraphSdl: string, schema: GraphQLSchema) {
  checkInputs(schema);
  const planner = createPlanner(coreSupergraphSdl, { referenced: ['Person'] });
  return (agreement: Agreement): Snapshot => guardGraph(coreSupergraphSdl, schema, planner, agreement);
}

/**
 * One supergraph under one agreement with everything that guards it, made whole or not at all: an operation runs on
 * one snapshot from its beginning to its end.
 * @throws when a coordinate stays unguarded.
 */
function guardGraph(
  coreSupergraphSdl: string,
  schema: GraphQLSchema,
  planner: Planner,
  agreement: Agreement,
) {
  const classification = readClassification(coreSupergraphSdl, new Set(agreement.classes.keys()));
  return {
    version: createHash('sha256').update(coreSupergraphSdl).digest('hex').slice(0, 16),
    schema,
    classification,
    guard: createGuard(schema, classification, agreement),
    fetchGates: createFetchGateCompiler(planner.supergraphSchema, classification),
    prepare: createPrepare({ schema, classification, planner }),
  };
}
