import { type DocumentNode, type ExecutionResult, GraphQLError, getVariableValues } from 'graphql';
import { executePlan } from '../../../gateway/execute/executePlan.ts';
import type { Gate, Send, SubgraphError } from '../../../gateway/execute/types.ts';
import { createPlanner } from '../../../gateway/plan/createPlanner.ts';
import { openGate } from './openGate.ts';
import { shapeWithGraphql } from './shapeWithGraphql.ts';
import { withStandIns } from './withStandIns.ts';

type Variables = { readonly [name: string]: unknown };

/** Our planner and executor with no policy at all, the answer shaped by graphql-js. Exists under test/ only. */
export function createUngoverned(supergraphSdl: string, send: Send<unknown>) {
  const planner = createPlanner(supergraphSdl);
  const schema = withStandIns(planner.apiSchema);
  return {
    planner,
    execute: async <Permit>(
      document: DocumentNode,
      variables: Variables = {},
      options: { operationName?: string; gate?: Gate<Permit> } = {},
    ): Promise<ExecutionResult & { sourceErrors: readonly SubgraphError[] }> => {
      const { operationName } = options;
      const planned = planner.plan(document, operationName);
      const { coerced, errors } = getVariableValues(
        planner.apiSchema,
        planned.operation.variableDefinitions ?? [],
        variables,
      );
      if (!coerced) return { errors: errors ?? [], sourceErrors: [] };
      const gate = (options.gate ?? openGate) as Gate<unknown>;
      const { data, errors: sourceErrors } = await executePlan(planned, { variables: coerced, send, gate });
      const shaped = shapeWithGraphql({
        schema,
        document,
        operationName,
        variables,
        data,
      });
      const places = new Set(sourceErrors.map(({ path }) => path.join('.')));
      const further = (shaped.errors ?? []).filter(({ path }) => !places.has(path?.join('.') ?? ''));
      const told = [...sourceErrors.map(tell), ...further];
      return JSON.parse(
        JSON.stringify({ data: shaped.data, ...(told.length > 0 ? { errors: told } : {}), sourceErrors }),
      );
    },
  };
}

function tell({ source, kind, path }: SubgraphError): GraphQLError {
  return new GraphQLError(`A source failed: ${kind}`, { path, extensions: { source, kind } });
}
