import { completeCrisisRecord } from '../../../../records/crises/completeCrisisRecord.ts';
import { declareCrisis } from '../../../../records/crises/declareCrisis.ts';
import { recordInterimDecision } from '../../../../records/crises/recordInterimDecision.ts';
import type { GovernanceContext } from '../../context.ts';
import type {
  CompleteCrisisRecordInput,
  DeclareCrisisInput,
  RecordInterimDecisionInput,
} from '../../generated/types.ts';
import { readDeclared } from '../../read/crises.ts';
import { orProblem } from '../problem.ts';
import { actorOf, changing } from './changing.ts';

/** Beside the crisis, what its declarer needs next: whom it opens, the duty line and who may decide meanwhile. */
const declare = (_root: unknown, { input }: { input: DeclareCrisisInput }, context: GovernanceContext) => {
  const { changes, load, asking } = context;
  const { dutyContact: dutyLine, interimDecision } = asking.agreement;
  return orProblem(async () => {
    const { id, family } = await declareCrisis(changes, actorOf(context), input);
    const members = await load.members.load(family ?? '');
    const crisis = await readDeclared(asking, id);
    return { crisis, people: members.map(({ person }) => ({ id: person })), dutyLine, interimDecision };
  });
};

export const crisisMutations = {
  declareCrisis: declare,
  recordInterimDecision: changing(
    recordInterimDecision,
    ({ decidedBy, ...input }: RecordInterimDecisionInput) => ({ ...input, decidedBy: decidedBy ?? null }),
  ),
  completeCrisisRecord: changing(completeCrisisRecord, (input: CompleteCrisisRecordInput) => input),
};
