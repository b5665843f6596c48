import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { LedgerOperation, LedgerWriter, Receipt } from '../../records/ledger/types.ts';
import { catalogue, type ErrorCode } from '../refuse/catalogue.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { Written } from '../respond/stringifyAnswer.ts';
import { tellLedgerUnavailable } from '../respond/tellDisclosure.ts';
import type { RequestContext } from './environment.ts';
import type { PendingAnswer } from './governedRequest.ts';
import type { ExecutableRequest } from './runRequest.ts';

type Body = { -readonly [K in 'data' | 'errors' | 'extensions']?: unknown };

const attempts = 6;
/** A practitioner who gets nothing should know soon: what sources took is taken off what the ledger may take. */
const answerWithinMs = 6_000;
const leastForRecordMs = 1_000;

/**
 * Run, record, then send. The response is empty until the last hook; the answer is put in only there, and only with
 * the ledger's receipt for it in hand. Facts that moved meanwhile make the operation run again.
 *
 * It runs here and not in the gateway's executor, because what Apollo Server makes for an executor holds on to each
 * request until the next full garbage collection: an object literal with accessors has a hidden class of its own each
 * time, which lives among the old objects.
 */
export function disclosurePlugin(config: {
  run: (request: ExecutableRequest) => Promise<void>;
  ledger: LedgerWriter;
  dutyContact: () => string;
  report: (error: unknown) => void;
  /** Told the code of each error that is put in here; those that were there Apollo Server has counted. */
  countError: (code: string) => void;
}): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        /** null: Apollo Server asks its gateway, which tells what went wrong. */
        async responseForOperation(request) {
          if (!request.operation) return null;
          try {
            await config.run(request as ExecutableRequest);
            return nothingYet();
          } catch (error) {
            request.contextValue.failure = error;
            return null;
          }
        },
        async willSendResponse({ contextValue, response }) {
          if (response.body.kind !== 'single') throw new Error('answers come in one piece');
          const body = response.body.singleResult as Body;
          const before = body.errors;
          delete body.data;
          try {
            if (contextValue.governed) await release(contextValue, response, body);
            else if (saysUnavailable(body)) withhold(response, body);
          } catch (error) {
            config.report(error);
            withhold(response, body);
          }
          if (contextValue.governed && body.errors !== before) codesOf(body).forEach(config.countError);
        },
      };
    },
  };

  function nothingYet(): GraphQLResponse {
    return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: {} } };
  }

  function record(operation: LedgerOperation, { began }: RequestContext) {
    const left = answerWithinMs - (performance.now() - began);
    return config.ledger.record(operation, Math.max(left, leastForRecordMs));
  }

  async function release(context: RequestContext, response: GraphQLResponse, body: Body): Promise<void> {
    const governed = context.governed!;
    if (governed.kind === 'REFUSAL') {
      const { recorded } = await record(governed.record, context);
      // A new agreement came between: it may refuse something else.
      if (!recorded) return refuse(response, body, 'FACTS_CHANGING');
      response.http.status = catalogue[governed.code].status;
      body.extensions = { disclosure: { receipt: recorded.operationId, withheld: [], obligations: [] } };
      return;
    }
    let pending = governed.pending;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const { recorded } = await record(pending.record, context);
      if (recorded) return send(pending, recorded, body);
      if (!governed.answerAgain) return refuse(response, body, 'CHANGED_ANSWER_WITHHELD');
      const again = await governed.answerAgain().catch(orChanging);
      if (!again) break;
      pending = again;
    }
    refuse(response, body, 'FACTS_CHANGING');
  }

  /** Nothing can be decided or recorded, so nothing is shown to anyone (P00). */
  function withhold(response: GraphQLResponse, body: Body): void {
    refuse(response, body, 'LEDGER_UNAVAILABLE');
    body.extensions = { disclosure: tellLedgerUnavailable(config.dutyContact()) };
  }
}

/** null: what it has become is not for this request to answer. */
function orChanging(error: unknown): null {
  if (error instanceof KinviewError && error.code === 'FACTS_CHANGING') return null;
  throw error;
}

/** Kinview's database, where the facts are too, was not there for them already. */
function saysUnavailable(body: Body): boolean {
  return codesOf(body)[0] === ('LEDGER_UNAVAILABLE' satisfies ErrorCode);
}

function codesOf({ errors }: Body): string[] {
  return ((errors ?? []) as { extensions?: { code?: unknown } }[]).map(({ extensions }) =>
    String(extensions?.code),
  );
}

/** The only place where data enters a response. */
function send({ data, errors, disclosure }: PendingAnswer, receipt: Receipt, body: Body): void {
  delete body.errors;
  body.data = new Written(data);
  if (errors.length > 0)
    body.errors = errors.map(({ message, path, code }) => ({ message, path, extensions: { code } }));
  body.extensions = { disclosure: new Written(`{"receipt":"${receipt.operationId}",${disclosure.slice(1)}`) };
}

function refuse(response: GraphQLResponse, body: Body, code: ErrorCode): void {
  const { status, message } = catalogue[code];
  response.http.status = status;
  body.data = null;
  body.errors = [{ message, extensions: { code } }];
}
