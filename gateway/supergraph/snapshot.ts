import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Agreement } from '../../policies/agreement/types.ts';
import { readClassification } from '../../schema/classification/readClassification.ts';
import { createFetchGateCompiler } from '../gate/gateFetch.ts';
import { createGuard } from '../gate/guard.ts';
import { createPlanner } from '../plan/createPlanner.ts';
import { checkInputs } from '../prepare/checkInputs.ts';
import { createPrepare } from '../prepare/prepare.ts';

export type Snapshot = ReturnType<typeof createSnapshot>;

/**
 * One supergraph with everything that guards it, made whole or not at all: an operation runs on one snapshot from its
 * beginning to its end.
 * @throws when a coordinate stays unguarded, or the supergraph cannot be planned on.
 */
export function createSnapshot(coreSupergraphSdl: string, schema: GraphQLSchema, agreement: Agreement) {
  const classification = readClassification(coreSupergraphSdl, new Set(agreement.classes.keys()));
  checkInputs(schema);
  const planner = createPlanner(coreSupergraphSdl, { referenced: ['Person'] });
  return {
    version: createHash('sha256').update(coreSupergraphSdl).digest('hex').slice(0, 16),
    schema,
    classification,
    guard: createGuard(schema, classification, agreement),
    fetchGates: createFetchGateCompiler(planner.supergraphSchema, classification),
    prepare: createPrepare({ schema, classification, planner }),
  };
}
