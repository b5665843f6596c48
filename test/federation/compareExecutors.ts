import { buildASTSchema, type ExecutionResult, execute, isObjectType, parse, printSchema } from 'graphql';
import { expect } from 'vitest';
import { createUngoverned } from '../support/reference/createUngoverned.ts';
import {
  createLocalServices,
  type SubgraphDefinition,
  sendLocally,
} from '../support/reference/localServices.ts';
import { createApolloGateway } from '../support/reference/runApolloGateway.ts';

export interface World {
  readonly subgraphs: { readonly [source: string]: SubgraphDefinition };
  /** The same data behind one schema: what each root field and method of these objects returns is the truth. */
  readonly merged: object;
}

type Variables = { readonly [name: string]: unknown };
type Runner = (document: string, variables?: Variables) => Promise<ExecutionResult>;

export interface Executors {
  readonly ours: ReturnType<typeof createUngoverned>;
  readonly runOurs: Runner;
  readonly runApollo: Runner;
  readonly runMerged: Runner;
  /** Ours against the truth, where ApolloGateway is known to answer otherwise: fails when it no longer does. */
  readonly expectRight: (document: string, variables?: Variables) => Promise<unknown>;
  /** Runs all three, demands one answer and the same question of whether anything went wrong; returns the answer. */
  readonly expectSame: (document: string, variables?: Variables) => Promise<unknown>;
}

/** Three independent ways to run an operation: ours, ApolloGateway's, and one plain schema over the same data. */
export async function createExecutors({ subgraphs, merged }: World): Promise<Executors> {
  const services = createLocalServices(subgraphs);
  const ours = createUngoverned(services.supergraphSdl, sendLocally(services));
  const apollo = await createApolloGateway(services);
  const plainSchema = buildASTSchema(parse(printSchema(ours.planner.apiSchema)));
  const runOurs: Runner = (text, variables = {}) => ours.execute(parse(text), variables);
  const runApollo: Runner = (text, variables = {}) => apollo(parse(text), { ...variables });
  const runMerged: Runner = async (text, variables = {}) => {
    const result = await execute({
      schema: plainSchema,
      document: parse(text),
      rootValue: merged,
      variableValues: variables,
      typeResolver: (value) => {
        const type = plainSchema.getType((value as { __typename: string }).__typename);
        return isObjectType(type) ? type.name : undefined;
      },
    });
    return JSON.parse(JSON.stringify(result));
  };
  const expectSame = async (text: string, variables: Variables = {}) => {
    const [answer, reference, truth] = await Promise.all([
      runOurs(text, variables),
      runApollo(text, variables),
      runMerged(text, variables),
    ]);
    expect(answer.data, 'ours against the merged schema').toEqual(truth.data);
    expect(reference.data, 'ApolloGateway against the merged schema').toEqual(truth.data);
    expect(hasFailed(answer), 'errors, ours against the merged schema').toBe(hasFailed(truth));
    expect(hasFailed(reference), 'errors, ApolloGateway against the merged schema').toBe(hasFailed(truth));
    return answer.data;
  };
  const expectRight = async (text: string, variables: Variables = {}) => {
    const [answer, reference, truth] = await Promise.all([
      runOurs(text, variables),
      runApollo(text, variables),
      runMerged(text, variables),
    ]);
    expect(answer, 'ours against the merged schema').toEqual({ ...truth, sourceErrors: [] });
    expect(reference, 'ApolloGateway is known to answer otherwise').not.toEqual(truth);
    return answer.data;
  };
  return { ours, runOurs, runApollo, runMerged, expectSame, expectRight };
}

export function hasFailed(result: ExecutionResult): boolean {
  return (result.errors ?? []).length > 0 || result.extensions?.valueCompletion !== undefined;
}
