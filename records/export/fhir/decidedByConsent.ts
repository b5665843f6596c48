import { coarseCode } from '../../../policies/trace/coarsen.ts';
import type { LedgerEntry } from '../../ledger/types.ts';
import {
  authorisation,
  concept,
  dicom,
  participation,
  reference,
  resourceType,
  roleClass,
  securityRole,
} from './codes.ts';
import { type About, address, common, observer, organisation, patient, practitioner } from './common.ts';
import type { ConsentUse } from './toAuditEvents.ts';

/** IHE BALP, consent-authorised decision: a consent that permitted, or denied, what was asked. */
export function decidedByConsent(about: About, use: ConsentUse, entries: readonly LedgerEntry[]) {
  const { row, site, agreement } = about;
  const told = entries.map((entry) => coarseCode(agreement, { ...entry, roleTier: row.roleTier }));
  const codes = [...new Set(told)].sort().join(', ');
  return {
    ...common(about, 'AuthZconsent'),
    type: dicom('110113', 'Security Alert'),
    subtype: [authorisation('AuthZ-Consent')],
    action: 'E',
    outcome: use.isPermit ? '0' : '8',
    outcomeDesc: `${use.isPermit ? 'permitted' : 'denied'}: ${codes}`,
    agent: [
      {
        type: concept(dicom('110150', 'Application')),
        who: reference('Device', 'client', row.organisation),
        requestor: false,
        network: address(`urn:kinview:organisation:${row.organisation}`),
      },
      {
        type: concept(participation('IRCP', 'information recipient')),
        who: practitioner(row.requester),
        requestor: true,
        role: [concept({ system: 'urn:kinview:role-tier', code: row.roleTier })],
      },
      {
        type: concept(roleClass('PROV', 'healthcare provider')),
        who: organisation(row.organisation),
        requestor: false,
      },
      {
        type: concept(securityRole('authserver', 'authorization server')),
        who: observer(site),
        requestor: false,
      },
    ],
    // The slices are closed: person and consent, nothing else.
    entity: [
      patient(about),
      {
        what: reference('Consent', 'consent', `${use.id}/${use.version}`),
        type: resourceType('Consent', 'Consent'),
      },
    ],
  };
}
