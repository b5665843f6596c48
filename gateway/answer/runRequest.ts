import { createHash, randomUUID } from 'node:crypto';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { checkPurpose } from '../../policies/agreement/checkPurpose.ts';
import { sayNotPermitted } from '../../policies/agreement/sayNotPermitted.ts';
import type { Purpose } from '../../policies/words.ts';
import type { Agreements } from '../../records/agreements/followAgreements.ts';
import { holdsNul } from '../prepare/checkInputs.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { badInput } from '../refuse/badInput.ts';
import type { ErrorCode } from '../refuse/catalogue.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import type { Served } from '../supergraph/serving.ts';
import { answerOperation } from './answerOperation.ts';
import type { Asking, RequestContext } from './environment.ts';

/** What Apollo Server knows of a valid request, as far as it matters here. */
export interface ExecutableRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** The one that the client means. */
  readonly operation: OperationDefinitionNode;
  readonly queryHash: string;
  readonly request: { readonly query?: string; readonly variables?: { readonly [name: string]: unknown } };
  readonly contextValue: RequestContext;
}

export type AnswerRequest = ReturnType<typeof createRunRequest>;

/**
 * Checks the purpose and every root operation's authority, then answers. It returns nothing on purpose: the answer
 * waits in the context until the disclosure plugin, holding a receipt, puts it into the response.
 * `serve`: what an operation that begins now runs on; each attempt keeps to what it began with.
 */
export function createRunRequest(agreements: Pick<Agreements, 'refresh'>) {
  return async function runRequest(serve: () => Served, request: ExecutableRequest): Promise<void> {
    const { contextValue: context, operationName } = request;
    const about = { operationName: nameOf(operationName), documentHash: request.queryHash };
    const served = serve();
    const read = readRequest(served, request);
    const refusal = await refuse(served, read.prepared, context);
    if (refusal) {
      context.governed = {
        kind: 'REFUSAL',
        code: refusal.code,
        record: refusalRecord(served, context, about, refusal.code),
      };
      throw new KinviewError(refusal.code, '', undefined, refusal);
    }
    const asking: Asking = { requester: context.requester, purpose: context.purpose as Purpose };
    const isQuery = read.prepared.operation.operation === 'query';
    const pending = await answer(served, read);
    context.governed = { kind: 'ANSWER', pending, answerAgain: isQuery ? answerAgain : null };

    /** Everything again, under the agreement that is in force by now. */
    async function answerAgain() {
      await agreements.refresh();
      const now = serve();
      if (now === served) return answer(served, read);
      const readAgain = readRequest(now, request);
      // What it has become is for the client to be told on a request of its own.
      if (await refuse(now, readAgain.prepared, context)) throw new KinviewError('FACTS_CHANGING');
      return answer(now, readAgain);
    }

    function answer({ environment, snapshot }: Served, { prepared, variables, named }: ReadRequest) {
      return answerOperation({ environment, snapshot, prepared, variables, named, asking, about });
    }
  };
}

async function refuse(
  { environment: { agreement }, snapshot: { guard } }: Served,
  { rootFields }: Prepared,
  { requester, purpose }: RequestContext,
): Promise<{ readonly code: ErrorCode; readonly says?: string } | null> {
  if (purpose === null) return { code: 'PURPOSE_REQUIRED' };
  if (!agreement.purposes.has(purpose)) return { code: 'PURPOSE_UNKNOWN' };
  const operations = rootFields.filter(({ isIntrospection }) => !isIntrospection);
  if (operations.length < rootFields.length && !agreement.introspection.has(requester.function)) {
    return { code: 'INTROSPECTION_NOT_PERMITTED' };
  }
  const asked = operations.length > 0 ? operations.map(({ fieldName }) => fieldName) : [undefined];
  for (const operation of asked) {
    const incompatible = checkPurpose(agreement, requester, purpose, operation);
    if (incompatible) return { code: 'PURPOSE_INCOMPATIBLE', says: incompatible.message };
  }
  const asking: Asking = { requester, purpose: purpose as Purpose };
  for (const { typeName, fieldName } of operations) {
    if (await guard.mayRun(typeName, fieldName, asking)) continue;
    const says = sayNotPermitted(agreement, requester, asking.purpose, fieldName);
    return { code: 'OPERATION_NOT_PERMITTED', says };
  }
  return null;
}

type ReadRequest = ReturnType<typeof readRequest>;

/** @throws BAD_USER_INPUT for whatever is wrong with the client's variables, before anything is asked or changed. */
function readRequest(
  { snapshot }: Served,
  { document, operation, operationName, request }: ExecutableRequest,
) {
  if (holdsNul(request.query, request.variables)) throw new KinviewError('REQUEST_MALFORMED');
  try {
    const { coerced: variables, errors } = getVariableValues(
      snapshot.schema,
      operation.variableDefinitions ?? [],
      {
        ...request.variables,
      },
    );
    if (errors) throw errors[0];
    const prepared = snapshot.prepare(document, operationName, variables);
    // Read here, because a null where none may be throws.
    const named = prepared.rootFields.map(({ subjectId }) => subjectId(variables));
    return { variables, prepared, named };
  } catch (error) {
    throw badInput(error);
  }
}

function refusalRecord(
  { environment: { agreement, clock }, snapshot }: Served,
  { requester, purpose }: RequestContext,
  about: { operationName: string | null; documentHash: string },
  refusal: ErrorCode,
) {
  return {
    operationName: about.operationName,
    documentHash: about.documentHash,
    operationId: randomUUID(),
    requester,
    // Only a purpose of the agreement is kept as it came: anything else could be a name.
    purpose: purpose !== null && agreement.purposes.has(purpose) ? purpose : null,
    decidedAt: clock.now(),
    validUntil: null,
    agreementVersion: agreement.version,
    supergraphVersion: snapshot.version,
    outcome: 'REFUSED' as const,
    refusal,
    subjects: [],
  };
}

/** Operation names are the client's text, and could be a person's name: the ledger keeps a digest. */
function nameOf(operationName: string | null): string | null {
  return operationName && createHash('sha256').update(operationName).digest('hex');
}
