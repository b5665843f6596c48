import { refuserOf } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { About, Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { fireTrigger } from './fireTrigger.ts';
import type { ReviewTrigger } from './triggers.ts';

/** What practitioners say. The others fire by themselves: from a tier, from a family's members, inside an agency. */
const said: readonly ReviewTrigger[] = [
  'SERVICE_CHANGE',
  'SETTING_TRANSITION',
  'CIRCUMSTANCES_CHANGED',
  'RECORD_TRANSFER',
];

export interface SaidTrigger {
  readonly idempotencyKey: string;
  readonly about: About;
  readonly trigger: ReviewTrigger;
}

const refuse = refuserOf({
  TRIGGER_FIRES_BY_ITSELF:
    'This event is noticed where it happens: a change of tier, of the family’s members, or in an agency’s records.',
});

/**
 * A practitioner says that something changed: consents about the person, or about everybody in the family, fall due for
 * review.
 * @throws Refusal
 */
export function fireReviewTrigger(
  services: MutationServices,
  actor: Actor,
  input: SaidTrigger,
): Promise<Recorded> {
  const { about, trigger } = input;
  return runMutation(services, actor, {
    operation: 'fireReviewTrigger',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'CONSENT_POSITION',
    locate: async () => about,
    async change(client) {
      if (!said.includes(trigger)) refuse('TRIGGER_FIRES_BY_ITSELF');
      const changes = await fireTrigger(client, services, {
        about,
        trigger,
        firedBy: actor.requester.id,
      });
      return {
        recorded: {
          id: changes[0].record,
          version: 1,
          subject: about.subject ?? null,
          family: about.family ?? null,
          status: 'FIRED',
          recordedAt: services.clock.now(),
        },
        changes,
      };
    },
  });
}
