import { recordConsent } from '../../../records/consents/recordConsent.ts';
import type { Actor, RecordedVersion } from '../../../records/consents/types.ts';
import { withdrawConsent } from '../../../records/consents/withdrawConsent.ts';
import { type DecisionInput, readDecision, readWithdrawal } from '../consent/readDecision.ts';
import type { GovernanceContext } from '../context.ts';
import type { WithdrawConsentInput } from '../generated/types.ts';
import { orProblem } from './problem.ts';

const actorOf = ({ grant, asking }: GovernanceContext): Actor => ({
  requester: asking.requester,
  purpose: grant.purpose,
  operationId: grant.op,
});

const recorded = ({ recordedAt, subject, ...consent }: RecordedVersion) => ({
  consent: { ...consent, recordedAt: new Date(recordedAt) },
  person: { id: subject },
});

/** Each is durable, with its own row in the ledger, when it answers; who may run it at all is the gateway's to decide. */
export const Mutation = {
  recordConsent: (_root: unknown, { input }: { input: DecisionInput }, context: GovernanceContext) =>
    orProblem(async () =>
      recorded(await recordConsent(context.consents, actorOf(context), readDecision(input))),
    ),
  withdrawConsent: (_root: unknown, { input }: { input: WithdrawConsentInput }, context: GovernanceContext) =>
    orProblem(async () =>
      recorded(await withdrawConsent(context.consents, actorOf(context), readWithdrawal(input))),
    ),
};
