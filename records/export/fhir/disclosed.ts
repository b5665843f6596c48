import type { LedgerEntry } from '../../ledger/types.ts';
import { concept, dicom, lifecycle, participation, snomed } from './codes.ts';
import {
  type About,
  address,
  common,
  data,
  observer,
  organisation,
  patient,
  practitioner,
} from './common.ts';

/** IHE BALP, Privacy Disclosure at Source: who was shown what of whom. */
export function disclosed(about: About, entries: readonly LedgerEntry[]) {
  const { row, site } = about;
  const controllers = [...new Set(entries.flatMap((entry) => entry.controllers))];
  return {
    ...common(about, 'PrivacyDisclosure.Source'),
    type: dicom('110106', 'Export'),
    subtype: [lifecycle('disclose')],
    action: 'R',
    outcome: '0',
    agent: [
      {
        type: concept(dicom('110153', 'Source Role ID')),
        who: observer(site),
        requestor: false,
        network: address(`urn:kinview:gateway:${site}`),
      },
      {
        type: concept(dicom('110152', 'Destination Role ID')),
        who: organisation(row.organisation),
        requestor: false,
        network: address(`urn:kinview:organisation:${row.organisation}`),
      },
      {
        type: concept(participation('IRCP', 'information recipient')),
        who: practitioner(row.requester),
        requestor: true,
      },
      ...custodians(controllers),
    ],
    entity: [patient(about), ...entries.map((entry) => data(entry, about))],
  };
}

/** One at most by the profile: where several organisations' records were shown, the row itself says whose. */
function custodians(controllers: readonly string[]) {
  const [only, ...others] = controllers;
  if (only === undefined || others.length > 0) return [];
  return [{ type: concept(snomed('159541003')), who: organisation(only), requestor: false }];
}
