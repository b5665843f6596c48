import type { Change } from '../../support/change.ts';
import { conversation } from '../../support/conversation.ts';
import type { ConsentStep } from './consent.ts';

export const consent = 'consent-maya-dana';

const talk = {
  understandingConfirmed: true,
  evidence: 'VERBAL',
  conversation,
};
const decision = { subject: 'maya', givenBy: 'dana', capacity: 'PARENTAL_RESPONSIBILITY' };
const rationale = 'As found today';

/** Takes a step through the front door, having seen a version; the code of the refusal, null: it was done. */
export async function runConsentStep(
  change: Change,
  { kind, user }: ConsentStep,
  expectedVersion: number,
  now: number,
): Promise<string | null> {
  const talked = { ...talk, discussedOn: new Date(now).toISOString().slice(0, 10) };
  const which = { consent, expectedVersion };
  const run = async (operation: string, input: object) => (await change(user, operation, input)).code;
  switch (kind) {
    case 'agree':
      return run('recordConsent', { ...which, ...decision, ...talked, status: 'GIVEN' });
    case 'refuse':
      return run('recordConsent', { ...which, ...decision, ...talked, status: 'REFUSED' });
    case 'renew':
      return run('renewConsent', { ...which, ...talked, renewedBy: 'dana' });
    case 'withdraw':
      return run('withdrawConsent', { ...which, withdrawnBy: 'dana' });
    case 'dispute':
      return run('disputeConsent', { ...which, disputedBy: 'jordan' });
    case 'doubt':
      return run('invalidateConsent', { ...which, ground: 'UNDER_PRESSURE', rationale });
    case 'uphold':
      return run('resolveDispute', { ...which, outcome: 'STANDS', rationale });
    case 'setAside':
      return run('resolveDispute', { ...which, outcome: 'SET_ASIDE', rationale });
  }
}
