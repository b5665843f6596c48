import { coarsen } from '../../../policies/trace/coarsen.ts';
import type { LedgerEntry } from '../../ledger/types.ts';
import { dicom } from './codes.ts';
import { type About, common, data, parties, patient } from './common.ts';

/**
 * What was asked for and withheld by anything but a consent. IHE BALP has no pattern for it: the event bears no profile. It
 * says what whoever asked was told, and no reason: audit repositories are read by others than governance leads.
 */
export function withheld(about: About, entries: readonly LedgerEntry[]) {
  const { row, subject, agreement } = about;
  const { operationId, roleTier } = row;
  const told = coarsen(
    agreement,
    entries.map((entry) => ({ ...entry, operationId, roleTier, subject })),
  );
  const codes = [...new Set(told.map(({ code }) => code))].sort();
  return {
    ...common(about, null),
    type: dicom('110110', 'Patient Record'),
    subtype: [{ system: 'urn:kinview:effect', code: 'WITHHELD' }],
    action: 'R',
    outcome: '8',
    outcomeDesc: `withheld: ${codes.join(', ')}`,
    agent: parties(about),
    entity: [patient(about), ...told.map((entry) => data(entry, about))],
  };
}
