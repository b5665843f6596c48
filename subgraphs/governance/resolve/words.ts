import type { GovernanceContext } from '../context.ts';

type Said<Row> = { readonly [Field in keyof Row]: Row[Field] };

/** Resolvers of fields whose column holds the id of sealed words: their text, to whom it is open. */
const saying = <Field extends string>(...fields: readonly Field[]) =>
  Object.fromEntries(
    fields.map((field) => [
      field,
      (row: Said<Record<Field, string | null>>, _args: unknown, { load }: GovernanceContext) =>
        row[field] === null ? null : load.words.load(row[field]),
    ]),
  );

export const RiskTierRecord = saying(
  'basis',
  'planUpdate',
  'rejectionReason',
  'reviewBasis',
  'objectionReason',
);
export const Relationship = saying('reason', 'evidence');
export const Override = saying(
  'ifShared',
  'ifNotShared',
  'caldicottAdvice',
  'originatorReason',
  'decisionReason',
  'endReason',
);
export const RecordedFact = saying('evidence');
export const Prohibition = saying('evidence');
export const DutyDisclosure = saying('reason');
export const InterimDecision = saying('decision');
export const Outcome = saying('words');
export const Finding = saying('words');
export const FindingStep = saying('words');
export const Crisis = {
  ...saying('reason', 'whatHappened', 'whatWasUsed', 'whatFollows', 'endReason'),
  interimDecisions: ({ id }: { id: string }, _args: unknown, { load }: GovernanceContext) =>
    load.interimDecisions.load(id),
};
