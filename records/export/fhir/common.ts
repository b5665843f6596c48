import type { LedgerEntry } from '../../ledger/types.ts';
import type { Recorded } from '../readRecorded.ts';
import { concept, dataClass, entityRole, entityType, purpose, reference, sourceType } from './codes.ts';

export interface About {
  readonly row: Recorded;
  readonly subject: string;
  /** Which Kinview it is, e.g. `kinview.harrow-vale.example`. */
  readonly site: string;
}

const profiles = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit';

/** What both patterns have in common. */
export function common({ row, site }: About, profile: string) {
  return {
    ...(row.isFamily ? {} : { meta: { profile: [`${profiles}.${profile}`] } }),
    recorded: new Date(row.recordedAt).toISOString(),
    ...(row.purpose === null ? {} : { purposeOfEvent: [concept(purpose(row.purpose))] }),
    source: { site, observer: observer(site), type: [sourceType('4', 'Application Server')] },
  };
}

export const observer = (site: string) => reference('Device', 'gateway', site);
export const organisation = (id: string) => reference('Organization', 'organisation', id);
export const practitioner = (id: string) => reference('Practitioner', 'practitioner', id);
/** Logical addresses: the ledger keeps no network addresses of people. */
export const address = (text: string) => ({ address: text, type: '5' });

export function patient({ row, subject }: About) {
  return {
    what: row.isFamily ? reference('Group', 'family', subject) : reference('Patient', 'person', subject),
    type: entityType('1', 'Person'),
    role: entityRole('1', 'Patient'),
  };
}

/** Classes and fields, never a value. */
export function data({ dataClass: name, fields, source }: LedgerEntry, { row }: About) {
  return {
    what: reference('Basic', 'row', `${row.orderNo}.${row.leaf}`),
    type: entityType('2', 'System Object'),
    role: entityRole('3', 'Report'),
    ...(name === null ? {} : { securityLabel: [dataClass(name)] }),
    name: `${source}: ${name ?? 'without a class'}`,
    detail: fields.map((field) => ({ type: 'field', valueString: field })),
  };
}
