import { confirmRelationship } from '../../../../records/relationships/confirmRelationship.ts';
import { endRelationship } from '../../../../records/relationships/endRelationship.ts';
import { startRelationship } from '../../../../records/relationships/startRelationship.ts';
import type {
  ConfirmRelationshipInput,
  EndRelationshipInput,
  StartRelationshipInput,
} from '../../generated/types.ts';
import { changing } from './changing.ts';
import { moment } from './moment.ts';

export const relationshipMutations = {
  startRelationship: changing(startRelationship, (input: StartRelationshipInput) => ({
    idempotencyKey: input.idempotencyKey,
    subject: input.subject,
    kind: input.kind,
    practitioner: input.practitioner ?? null,
    organisation: input.organisation ?? null,
    reason: input.reason ?? null,
    evidence: input.evidence ?? null,
    until: moment(input.until),
  })),
  confirmRelationship: changing(confirmRelationship, (input: ConfirmRelationshipInput) => input),
  endRelationship: changing(endRelationship, (input: EndRelationshipInput) => input),
};
