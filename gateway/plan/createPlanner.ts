import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { BoundedCache } from '../../database/boundedCache.ts';
import { compilePlan } from './compilePlan.ts';
import { internNames } from './internNames.ts';
import { keepAliasesApart } from './keepAliasesApart.ts';
import { placeAliases } from './placeAliases.ts';
import type { PlannedOperation } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import { readSupergraph, type SupergraphView } from './readSupergraph.ts';

export interface Planner {
  /** The supergraph's public schema, without resolvers. */
  readonly apiSchema: GraphQLSchema;
  /** With everything in it, `@inaccessible` included: what subgraphs are asked in terms of. */
  readonly supergraphSchema: GraphQLSchema;
  /**
   * Plans a valid operation. Cached by the document's text and the operation's name, and by the document itself, so
   * nothing about the requester may have been written into the document. Throws PlanRefused.
   */
  plan(document: DocumentNode, operationName?: string | null): PlannedOperation;
}

const CACHED_PLANS = 1000;

export interface PlannerOptions {
  readonly cachedPlans?: number;
  /** Entity types, known by `id`, that are asked for by themselves wherever an entity fetch refers to them. */
  readonly referenced?: readonly string[];
}

/** Throws when the text is not a supergraph. */
export function createPlanner(supergraphSdl: string, options: PlannerOptions = {}): Planner {
  internNames(supergraphSdl);
  const view = readSupergraph(supergraphSdl);
  const apiSchema = view.supergraph.apiSchema().toGraphQLJSSchema();
  const makePlan = planMaker(view, apiSchema, new Set(options.referenced));
  const byText = new BoundedCache<string, PlannedOperation>(options.cachedPlans ?? CACHED_PLANS);
  const byDocument = new WeakMap<DocumentNode, Map<string, PlannedOperation>>();
  return {
    apiSchema,
    supergraphSchema: view.schema,
    plan: (document, operationName) => {
      const name = operationName ?? '';
      const known = byDocument.get(document);
      const quick = known?.get(name);
      if (quick) return quick;
      const key = `${name}\n${print(document)}`;
      const planned = byText.get(key) ?? makePlan(document, operationName ?? undefined);
      byText.set(key, planned);
      if (known) known.set(name, planned);
      else byDocument.set(document, new Map([[name, planned]]));
      return planned;
    },
  };
}

function planMaker(view: SupergraphView, schema: GraphQLSchema, referenced: ReadonlySet<string>) {
  const apiSchema = view.supergraph.apiSchema();
  const queryPlanner = new QueryPlanner(view.supergraph, {
    exposeDocumentNodeInFetchNode: true,
    reuseQueryFragments: false,
  });
  const types = Object.values(view.schema.getTypeMap());
  const abstractTypes = new Set(types.filter(isAbstractType).map((type) => type.name));
  return (document: DocumentNode, operationName: string | undefined): PlannedOperation => {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new PlanRefused('OPERATION_NOT_PLANNED', 'No such operation in the document');
    if (operation.operation === 'subscription') throw new PlanRefused('PLAN_NOT_SUPPORTED', 'A subscription');
    refuseReservedVariables(operation);
    const apart = keepAliasesApart(document, schema, view);
    let plan: ReturnType<QueryPlanner['buildQueryPlan']>;
    try {
      plan = queryPlanner.buildQueryPlan(
        operationFromDocument(
          apiSchema,
          apart.document,
          operationName === undefined ? {} : { operationName },
        ),
      );
    } catch (cause) {
      throw new PlanRefused('OPERATION_NOT_PLANNED', 'The operation cannot be planned', { cause });
    }
    const apartOperation = getOperationAST(apart.document, operationName)!;
    const aliases = placeAliases(apart.document, apartOperation, apart.aliases);
    return { document, operation, aliases, abstractTypes, ...compilePlan(view, plan, referenced) };
  };
}

/** The planner would take a client's variable of this name for its own, and send the one as the other. */
function refuseReservedVariables({ variableDefinitions }: OperationDefinitionNode): void {
  for (const { variable } of variableDefinitions ?? []) {
    if (/^(__.*|representations)$/.test(variable.name.value)) {
      throw new PlanRefused(
        'OPERATION_NOT_PLANNED',
        'A variable is called `representations`, or begins with `__`',
      );
    }
  }
}
