import type { Changed } from '../mutations/types.ts';
import type { SavedConsent } from './saveVersion.ts';

/** What a mutation answers and the ledger holds of one saved version of a consent. */
export function consentChange(saved: SavedConsent, code: string): Changed {
  const { id, version, subject } = saved;
  return {
    recorded: { ...saved, family: null },
    changes: [
      {
        subject,
        dataClass: 'CONSENT_POSITION',
        code,
        record: id,
        before: version === 1 ? null : version - 1,
        after: version,
        grounds: { consent: { id, version } },
      },
    ],
  };
}
