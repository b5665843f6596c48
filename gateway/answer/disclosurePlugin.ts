import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import type { LedgerWriter, Receipt } from '../../records/ledger/types.ts';
import { catalogue, type ErrorCode } from '../refuse/catalogue.ts';
import { tellLedgerUnavailable } from '../respond/tellDisclosure.ts';
import type { RequestContext } from './environment.ts';
import type { GovernedRequest, PendingAnswer } from './governedRequest.ts';

type Body = { -readonly [K in 'data' | 'errors' | 'extensions']?: unknown };

const attempts = 6;

/**
 * Record, then send. Apollo Server reaches this hook with an empty answer; the real one is put in only here, and only
 * with the ledger's receipt for it in hand. Facts that moved meanwhile make the operation run again.
 */
export function disclosurePlugin(config: {
  ledger: LedgerWriter;
  dutyContact: string;
  report: (error: unknown) => void;
}): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response }) {
          if (response.body.kind !== 'single') throw new Error('answers come in one piece');
          const body = response.body.singleResult as Body;
          delete body.data;
          try {
            if (contextValue.governed) await release(contextValue.governed, response, body);
            else if (saysUnavailable(body)) withhold(response, body);
          } catch (error) {
            config.report(error);
            withhold(response, body);
          }
        },
      };
    },
  };

  async function release(governed: GovernedRequest, response: GraphQLResponse, body: Body): Promise<void> {
    if (governed.kind === 'REFUSAL') {
      const { recorded } = await config.ledger.record(governed.record);
      if (!recorded) throw new Error('a refusal rests on nothing that could move');
      response.http.status = catalogue[governed.code].status;
      body.extensions = { disclosure: { receipt: recorded.operationId, withheld: [], obligations: [] } };
      return;
    }
    let pending = governed.pending;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const { recorded } = await config.ledger.record(pending.record);
      if (recorded) return send(pending, recorded, body);
      if (!governed.answerAgain) return refuse(response, body, 'CHANGED_ANSWER_WITHHELD');
      pending = await governed.answerAgain();
    }
    refuse(response, body, 'FACTS_CHANGING');
  }

  /** Nothing can be decided or recorded, so nothing is shown to anyone (P00). */
  function withhold(response: GraphQLResponse, body: Body): void {
    refuse(response, body, 'LEDGER_UNAVAILABLE');
    body.extensions = { disclosure: tellLedgerUnavailable(config.dutyContact) };
  }
}

/** Kinview's database, where the facts are too, was not there for them already. */
function saysUnavailable({ errors }: Body): boolean {
  const [first] = (errors ?? []) as { extensions?: { code?: unknown } }[];
  return first?.extensions?.code === ('LEDGER_UNAVAILABLE' satisfies ErrorCode);
}

/** The only place where data enters a response. */
function send({ data, errors, disclosure }: PendingAnswer, receipt: Receipt, body: Body): void {
  delete body.errors;
  body.data = data;
  if (errors.length > 0)
    body.errors = errors.map(({ message, path, code }) => ({ message, path, extensions: { code } }));
  body.extensions = { disclosure: { receipt: receipt.operationId, ...disclosure } };
}

function refuse(response: GraphQLResponse, body: Body, code: ErrorCode): void {
  const { status, message } = catalogue[code];
  response.http.status = status;
  body.data = null;
  body.errors = [{ message, extensions: { code } }];
}
