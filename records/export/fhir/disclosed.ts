import type { LedgerEntry } from '../../ledger/types.ts';
import { concept, dicom, lifecycle, snomed } from './codes.ts';
import { type About, common, data, organisation, parties, patient } from './common.ts';

/** IHE BALP, Privacy Disclosure at Source: who was shown what of whom. */
export function disclosed(about: About, entries: readonly LedgerEntry[]) {
  const controllers = [...new Set(entries.flatMap((entry) => entry.controllers))];
  return {
    ...common(about, 'PrivacyDisclosure.Source'),
    type: dicom('110106', 'Export'),
    subtype: [lifecycle('disclose')],
    action: 'R',
    outcome: '0',
    agent: [...parties(about), ...custodians(controllers)],
    entity: [patient(about), ...entries.map((entry) => data({ ...entry, code: 'SHARED' }, about))],
  };
}

/** One at most by the profile: where several organisations' records were shown, the row itself says whose. */
function custodians(controllers: readonly string[]) {
  const [only, ...others] = controllers;
  if (only === undefined || others.length > 0) return [];
  return [{ type: concept(snomed('159541003')), who: organisation(only), requestor: false }];
}
