import { createHash, randomUUID } from 'node:crypto';
import { type DocumentNode, getVariableValues } from 'graphql';
import { checkPurpose } from '../../policies/agreement/checkPurpose.ts';
import type { Purpose } from '../../policies/words.ts';
import { createDecisions } from '../gate/decisions.ts';
import { createSubjects } from '../gate/subjects.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { ErrorCode } from '../refuse/catalogue.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import { answerOperation } from './answerOperation.ts';
import type { Asking, Environment, RequestContext } from './environment.ts';

/** What Apollo Server hands to a gateway's executor, as far as it matters here. */
export interface ExecutableRequest {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly queryHash: string;
  readonly request: { readonly variables?: { readonly [name: string]: unknown } };
  readonly context: RequestContext;
}

export type AnswerRequest = ReturnType<typeof createRunRequest>;

/**
 * The executor: checks the purpose and every root operation's authority, then answers. What it returns to Apollo
 * Server is empty on purpose: only the disclosure plugin, holding a receipt, puts the answer into the response.
 */
export function createRunRequest(environment: Environment) {
  return async function runRequest(snapshot: Snapshot, request: ExecutableRequest): Promise<{ data: null }> {
    const { context, document, operationName } = request;
    const variables = coerce(snapshot, request);
    const prepared = snapshot.prepare(document, operationName, variables);
    const refusal = await refuse(environment, snapshot, prepared, context);
    const about = { operationName: nameOf(operationName), documentHash: request.queryHash };
    if (refusal) {
      context.governed = {
        kind: 'REFUSAL',
        code: refusal,
        record: refusalRecord(environment, snapshot, context, about, refusal),
      };
      throw new KinviewError(refusal);
    }
    const asking: Asking = { requester: context.requester, purpose: context.purpose as Purpose };
    const answer = () => answerOperation({ environment, snapshot, prepared, variables, asking, about });
    const isQuery = prepared.operation.operation === 'query';
    context.governed = { kind: 'ANSWER', pending: await answer(), answerAgain: isQuery ? answer : null };
    return { data: null };
  };
}

async function refuse(
  { agreement, readFacts, clock }: Environment,
  { guard }: Snapshot,
  { rootFields }: Prepared,
  { requester, purpose }: RequestContext,
): Promise<ErrorCode | null> {
  if (purpose === null) return 'PURPOSE_REQUIRED';
  if (!agreement.purposes.has(purpose)) return 'PURPOSE_UNKNOWN';
  const operations = rootFields.filter(({ isIntrospection }) => !isIntrospection);
  if (operations.length < rootFields.length && !agreement.introspection.has(requester.function)) {
    return 'INTROSPECTION_NOT_PERMITTED';
  }
  const asked = operations.length > 0 ? operations.map(({ fieldName }) => fieldName) : [undefined];
  if (asked.some((operation) => checkPurpose(agreement, requester, purpose, operation)))
    return 'PURPOSE_INCOMPATIBLE';
  const now = clock.now();
  const asking: Asking = { requester, purpose: purpose as Purpose };
  const subjects = createSubjects({ agreement, ...asking, now, readFacts });
  const decisions = createDecisions({ agreement, subjects, now, report: () => {} });
  for (const { typeName, fieldName } of operations) {
    if (!(await guard.mayRun(typeName, fieldName, { ...asking, decisions })))
      return 'OPERATION_NOT_PERMITTED';
  }
  return null;
}

function coerce(snapshot: Snapshot, { document, operationName, request }: ExecutableRequest) {
  const operation = document.definitions.find(
    (one) =>
      one.kind === 'OperationDefinition' && (operationName === null || one.name?.value === operationName),
  );
  const definitions = operation?.kind === 'OperationDefinition' ? operation.variableDefinitions : undefined;
  const { coerced, errors } = getVariableValues(snapshot.schema, definitions ?? [], { ...request.variables });
  if (errors) throw errors[0]!;
  return coerced;
}

function refusalRecord(
  { agreement, clock }: Environment,
  snapshot: Snapshot,
  { requester, purpose }: RequestContext,
  about: { operationName: string | null; documentHash: string },
  refusal: ErrorCode,
) {
  return {
    ...about,
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
    entries: [],
  };
}

/** Operation names are the client's text: kept where they are identifiers of ordinary length, as a digest otherwise. */
function nameOf(operationName: string | null): string | null {
  if (operationName === null || operationName.length <= 64) return operationName;
  return createHash('sha256').update(operationName).digest('hex');
}
