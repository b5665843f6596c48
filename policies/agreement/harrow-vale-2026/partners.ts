import type { AgreementData, OrganisationData, ProtocolData, SourceData } from '../data.ts';
import { SERVED } from './purposes.ts';

export const agencies: AgreementData['agencies'] = [
  { agency: 'SOCIAL_CARE', statutory: true },
  { agency: 'HEALTH', statutory: true },
  { agency: 'POLICE', statutory: true },
  { agency: 'EDUCATION', statutory: false },
  { agency: 'VOLUNTARY', statutory: false },
  { agency: 'OTHER', statutory: false },
];

export const organisations: readonly OrganisationData[] = [
  organisation('LA-A', 'Harrow Vale Council', 'SOCIAL_CARE'),
  organisation('LA-B', 'Eastmoor Council', 'SOCIAL_CARE'),
  organisation('NHS-COMM', 'Harrow Vale Community NHS Trust', 'HEALTH'),
  organisation('NHS-ACUTE', 'Harrow Vale Hospitals NHS Trust', 'HEALTH'),
  { ...organisation('NHS-MH', 'Harrow Vale Partnership NHS Trust', 'HEALTH'), sensitive: true },
  organisation('POLICE-X', 'Vale Constabulary', 'POLICE'),
  organisation('SCHOOL', 'Harrow Vale School', 'EDUCATION'),
  organisation('CHARITY', 'Vale Family Support', 'VOLUNTARY'),
  organisation('AUDIT-OFFICE', 'Partnership Audit Office', 'OTHER'),
];

function organisation(id: string, name: string, agency: string): OrganisationData {
  return { organisation: id, name, agency, sensitive: false };
}

export const sources: readonly SourceData[] = [
  { source: 'governance', controllers: [], byClass: {} },
  { source: 'socialcare', controllers: ['LA-A', 'LA-B'], byClass: { ATTENDANCE_UPDATE: ['SCHOOL'] } },
  { source: 'health', controllers: ['NHS-COMM', 'NHS-ACUTE', 'NHS-MH'], byClass: {} },
  { source: 'police', controllers: ['POLICE-X'], byClass: {} },
];

const all = organisations.map((entry) => entry.organisation);

/** Every pair, every class, every served purpose; except from NHS-MH to CHARITY. */
export const protocols: readonly ProtocolData[] = [
  { from: all.filter((id) => id !== 'NHS-MH'), to: ['*'], classes: ['*'], purposes: SERVED },
  { from: ['NHS-MH'], to: all.filter((id) => id !== 'CHARITY'), classes: ['*'], purposes: SERVED },
];
