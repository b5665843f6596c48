import { recordCommitments } from '../../../../records/commitments/recordCommitments.ts';
import { drawSample } from '../../../../records/oversight/drawSample.ts';
import { recordFinding } from '../../../../records/oversight/recordFinding.ts';
import { recordFindingStep } from '../../../../records/oversight/recordFindingStep.ts';
import { recordOutcome } from '../../../../records/oversight/recordOutcome.ts';
import type { Owner } from '../../../../records/oversight/types.ts';
import { prepareSubjectAccess } from '../../../../records/subjectAccess/prepareSubjectAccess.ts';
import { reviewSubjectAccess } from '../../../../records/subjectAccess/reviewSubjectAccess.ts';
import type {
  DrawReviewSampleInput,
  FindingOwnerInput,
  PrepareSubjectAccessInput,
  RecordCommitmentsInput,
  RecordFindingInput,
  RecordFindingStepInput,
  RecordOutcomeInput,
  ReviewSubjectAccessInput,
} from '../../generated/types.ts';
import { changing } from './changing.ts';
import { moment } from './moment.ts';

const ownerOf = (owner: FindingOwnerInput | null | undefined): Owner | null =>
  owner ? { ...owner, dueAt: moment(owner.dueAt)! } : null;

export const oversightMutations = {
  recordCommitments: changing(recordCommitments, (input: RecordCommitmentsInput) => input),
  recordOutcome: changing(recordOutcome, (input: RecordOutcomeInput) => input),
  drawReviewSample: changing(drawSample, (input: DrawReviewSampleInput) => input),
  recordFinding: changing(recordFinding, (input: RecordFindingInput) => ({
    ...input,
    operation: input.operation ?? null,
    follows: input.follows ?? null,
    owner: ownerOf(input.owner),
  })),
  recordFindingStep: changing(recordFindingStep, (input: RecordFindingStepInput) => ({
    ...input,
    owner: ownerOf(input.owner),
  })),
  prepareSubjectAccess: changing(prepareSubjectAccess, (input: PrepareSubjectAccessInput) => ({
    ...input,
    from: moment(input.from)!,
    to: moment(input.to)!,
  })),
  reviewSubjectAccess: changing(reviewSubjectAccess, (input: ReviewSubjectAccessInput) => ({
    ...input,
    releasedLines: input.releasedLines ?? [],
  })),
};
