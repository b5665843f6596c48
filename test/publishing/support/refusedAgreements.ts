import type { AgreementData } from '../../../policies/agreement/data.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { withSchool } from './school.ts';

const later = '2026-06-01T00:00:00Z';
const sound = withSchool('2026-8', later);
const changed = (change: Partial<AgreementData>): AgreementData => ({ ...sound, ...change });

/** Agreements that are not published, after the school was: each is sound but for one thing. */
export const refusedAgreements: readonly { readonly code: string; readonly data: object }[] = [
  { code: 'AGREEMENT_NOT_READABLE', data: { version: 'odd' } },
  { code: 'AGREEMENT_TOO_EARLY', data: changed({ from: '2026-01-01T00:00:00Z' }) },
  { code: 'AGREEMENT_VERSION_TAKEN', data: changed({ version: '2026-2' }) },
  // The school's source is missing.
  { code: 'AGREEMENT_DOES_NOT_FIT', data: { ...harrowVale2026, version: '2026-8', from: later } },
  {
    code: 'AGREEMENT_NOT_SIGNABLE',
    data: changed({ publication: { ...sound.publication, signatories: [] } }),
  },
];
