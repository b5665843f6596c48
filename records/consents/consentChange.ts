import type { Changed, RecordChange } from '../mutations/types.ts';
import type { SavedConsent } from './saveVersion.ts';

/** What a mutation answers and the ledger holds of one saved version of a consent. */
export function consentChange(
  saved: SavedConsent,
  code: string,
): Changed & { readonly changes: readonly [RecordChange] } {
  const { id, version, subject, status, recordedAt } = saved;
  return {
    recorded: { id, version, subject, family: null, status, recordedAt },
    changes: [consentRow(saved, code)],
  };
}

/** The ledger's row of one saved version. */
export function consentRow({ id, version, subject }: SavedConsent, code: string): RecordChange {
  return {
    subject,
    dataClass: 'CONSENT_POSITION',
    code,
    record: id,
    before: version === 1 ? null : version - 1,
    after: version,
    grounds: { consent: { id, version } },
  };
}
