import { confirmRelationship } from '../../../../records/relationships/confirmRelationship.ts';
import { endRelationship } from '../../../../records/relationships/endRelationship.ts';
import { startRelationship } from '../../../../records/relationships/startRelationship.ts';
import type {
  ConfirmRelationshipInput,
  EndRelationshipInput,
  StartRelationshipInput,
} from '../../generated/types.ts';
import { orProblem } from '../problem.ts';
import { changing } from './changing.ts';
import { moment } from './moment.ts';

const start = changing(startRelationship, (input: StartRelationshipInput) => ({
  idempotencyKey: input.idempotencyKey,
  subject: input.subject,
  kind: input.kind,
  practitioner: input.practitioner ?? null,
  organisation: input.organisation ?? null,
  reason: input.reason ?? null,
  evidence: input.evidence ?? null,
  until: moment(input.until),
}));

/** Claims are limited, for one that is refused may tell that nobody is known (policy.md §7). */
const startWithin: typeof start = (root, args, context) =>
  orProblem(async () => {
    if (args.input.kind === 'SELF_CLAIMED') await context.limits.spend('CLAIM', context.asking.requester.id);
    return start(root, args, context);
  });

export const relationshipMutations = {
  startRelationship: startWithin,
  confirmRelationship: changing(confirmRelationship, (input: ConfirmRelationshipInput) => input),
  endRelationship: changing(endRelationship, (input: EndRelationshipInput) => input),
};
