import { completeCrisisRecord } from '../../../../records/crises/completeCrisisRecord.ts';
import { declareCrisis } from '../../../../records/crises/declareCrisis.ts';
import { endCrisis } from '../../../../records/crises/endCrisis.ts';
import { recordInterimDecision } from '../../../../records/crises/recordInterimDecision.ts';
import type { GovernanceContext } from '../../context.ts';
import type {
  CompleteCrisisRecordInput,
  DeclareCrisisInput,
  EndCrisisInput,
  RecordInterimDecisionInput,
} from '../../generated/types.ts';
import { readActive, readDeclared } from '../../read/crises.ts';
import { orProblem } from '../problem.ts';
import { actorOf, changing } from './changing.ts';

/** Beside the crisis, what its declarer needs next: whom it opens, the duty line and who may decide meanwhile. */
const declare = async (
  _root: unknown,
  { input }: { input: DeclareCrisisInput },
  context: GovernanceContext,
) => {
  const { changes, asking } = context;
  const { dutyContact: dutyLine, interimDecision } = asking.agreement;
  const answer = await orProblem(async () => {
    const { id, family } = await declareCrisis(changes, actorOf(context), input);
    return tell(context, { id, family: family ?? '' });
  });
  // Whoever lost the answer, or asks again in haste, needs what the crisis opens, and not that it is open already.
  const active =
    'problem' in answer && answer.problem.code === 'CRISIS_ACTIVE'
      ? await readActive(asking, input.subject)
      : null;
  return { ...answer, ...(active ? await tell(context, active) : {}), dutyLine, interimDecision };
};

const tell = async ({ load, asking }: GovernanceContext, { id, family }: { id: string; family: string }) => ({
  crisis: await readDeclared(asking, id),
  people: (await load.members.load(family)).map(({ person }) => ({ id: person })),
});

export const crisisMutations = {
  declareCrisis: declare,
  recordInterimDecision: changing(
    recordInterimDecision,
    ({ decidedBy, ...input }: RecordInterimDecisionInput) => ({ ...input, decidedBy: decidedBy ?? null }),
  ),
  endCrisis: changing(endCrisis, (input: EndCrisisInput) => input),
  completeCrisisRecord: changing(completeCrisisRecord, (input: CompleteCrisisRecordInput) => input),
};
