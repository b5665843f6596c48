import { recordConsent } from '../../../../records/consents/recordConsent.ts';
import { withdrawConsent } from '../../../../records/consents/withdrawConsent.ts';
import { readDecision, readWithdrawal } from '../../consent/readDecision.ts';
import { changing } from './changing.ts';

export const consentMutations = {
  recordConsent: changing(recordConsent, readDecision),
  withdrawConsent: changing(withdrawConsent, readWithdrawal),
};
