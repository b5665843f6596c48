import type { Agreement } from '../../../policies/agreement/types.ts';
import type { LegalBasis } from '../../../policies/decision.ts';
import type { LedgerEntry } from '../../ledger/types.ts';
import { basisOf } from '../basisOf.ts';
import type { Recorded } from '../readRecorded.ts';
import {
  concept,
  dataClass,
  dicom,
  entityRole,
  entityType,
  participation,
  purposeOf,
  reference,
  sourceType,
} from './codes.ts';

export interface About {
  readonly row: Recorded;
  readonly subject: string;
  /** Which Kinview it is, e.g. `kinview.harrow-vale.example`. */
  readonly site: string;
  readonly agreement: Agreement;
}

const profiles = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit';

/** What all patterns have in common; `profile` null: it follows none of IHE's. */
export function common({ row, site }: About, profile: string | null) {
  return {
    ...(row.isFamily || profile === null ? {} : { meta: { profile: [`${profiles}.${profile}`] } }),
    recorded: new Date(row.recordedAt).toISOString(),
    ...(row.purpose === null ? {} : { purposeOfEvent: [purposeOf(row.purpose)] }),
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

/** From where it went to whom. */
export function parties({ row, site }: About) {
  return [
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
  ];
}

interface Part extends Pick<LedgerEntry, 'dataClass' | 'source'> {
  /** What whoever asked was told of it. */
  readonly code: string;
  readonly fields: readonly string[];
  readonly legalBasis: LegalBasis | null;
}

/** Classes and fields, never a value; what was told of them, and on which legal basis they were shown. */
export function data({ dataClass: name, fields, source, code, legalBasis }: Part, { row }: About) {
  const basis = basisOf(legalBasis);
  return {
    what: reference('Basic', 'row', `${row.orderNo}.${row.leaf}`),
    type: entityType('2', 'System Object'),
    role: entityRole('3', 'Report'),
    ...(name === null ? {} : { securityLabel: [dataClass(name)] }),
    name: `${source}: ${name ?? 'without a class'}`,
    detail: [
      { type: 'code', valueString: code },
      ...(basis === '' ? [] : [{ type: 'basis', valueString: basis }]),
      ...fields.map((field) => ({ type: 'field', valueString: field })),
    ],
  };
}
