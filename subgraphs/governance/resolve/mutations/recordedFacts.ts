import type { RecordedFactKind } from '../../../../policies/steps/recordedFact.ts';
import type { Actor, MutationServices } from '../../../../records/mutations/types.ts';
import { confirmFact } from '../../../../records/recordedFacts/confirmFact.ts';
import { endFact } from '../../../../records/recordedFacts/endFact.ts';
import { recordFact } from '../../../../records/recordedFacts/recordFact.ts';
import type { RecordedFactEnd, RecordedFactInput } from '../../../../records/recordedFacts/types.ts';
import type {
  ConfirmCourtOrderInput,
  ConfirmProhibitionInput,
  EndFactInput,
  RecordCourtOrderInput,
  RecordDetrimentInput,
  RecordProhibitionInput,
} from '../../generated/types.ts';
import { changing } from './changing.ts';
import { moment } from './moment.ts';

type Input = Pick<RecordProhibitionInput, 'idempotencyKey' | 'subject' | 'evidence' | 'until'>;

const fact = (
  kind: RecordedFactKind,
  { idempotencyKey, subject, evidence, until }: Input,
  own: Partial<RecordedFactInput> = {},
): RecordedFactInput => ({
  kind,
  idempotencyKey,
  subject,
  evidence,
  until: moment(until),
  classes: [],
  controllers: [],
  recipients: [],
  basis: null,
  ...own,
});

const ending = (kind: RecordedFactKind) =>
  changing(
    (services: MutationServices, actor: Actor, end: RecordedFactEnd) => endFact(services, actor, kind, end),
    (input: EndFactInput) => input,
  );

export const recordedFactMutations = {
  recordProhibition: changing(recordFact, (input: RecordProhibitionInput) => {
    const { classes, controllers, basis } = input;
    return fact('PROHIBITION', input, { classes: classes ?? [], controllers: controllers ?? [], basis });
  }),
  recordCourtOrder: changing(recordFact, (input: RecordCourtOrderInput) => {
    const { classes, recipients } = input;
    return fact('COURT_ORDER', input, { classes, recipients });
  }),
  recordDetriment: changing(recordFact, (input: RecordDetrimentInput) => {
    const { classes } = input;
    return fact('DETRIMENT', input, { classes });
  }),
  confirmProhibition: changing(
    (services: MutationServices, actor: Actor, input: ConfirmProhibitionInput) =>
      confirmFact(services, actor, 'PROHIBITION', input),
    (input: ConfirmProhibitionInput) => input,
  ),
  confirmCourtOrder: changing(
    (services: MutationServices, actor: Actor, input: ConfirmCourtOrderInput) =>
      confirmFact(services, actor, 'COURT_ORDER', input),
    (input: ConfirmCourtOrderInput) => input,
  ),
  endProhibition: ending('PROHIBITION'),
  endCourtOrder: ending('COURT_ORDER'),
  endDetriment: ending('DETRIMENT'),
  unshieldAddress: ending('SHIELD'),
};
