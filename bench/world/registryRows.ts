import { consentRow, organisationOf, tierRow } from '../../demo/households/harrowVale/registry.ts';
import { emptyRegistry, type RegistryRows } from '../../demo/households/registryRows.ts';
import type { Calendar } from '../../demo/households/types.ts';
import { prohibitedClasses, requester } from './families.ts';

const members = [
  ['p1', 'ADULT', 'MOTHER'],
  ['p2', 'ADULT', 'FATHER'],
  ['p3', 'CHILD', 'CHILD'],
  ['p4', 'CHILD', 'CHILD'],
  ['p5', 'CHILD', 'CHILD'],
] as const;

/** What the registry holds of some families of five: worked with, at HIGH, everybody's consent given. */
export function makeRegistryRows(families: readonly string[], isHalf: boolean, days: Calendar): RegistryRows {
  const rows = emptyRegistry();
  for (const family of families) {
    const person = (name: string) => `${family}-${name}`;
    rows.family.push({ id: family, lead_organisation: 'LA-A' });
    rows.relationship.push({
      id: `relationship-${family}`,
      family,
      requester,
      organisation: organisationOf(requester),
      kind: 'ALLOCATED',
      from_at: days.moment(-30),
      to_at: null,
    });
    for (const [name, stage, role] of members) {
      const id = person(name);
      rows.person.push({ id, stage });
      rows.family_member.push({ family, person: id, role, parental_responsibility: stage === 'ADULT' });
      rows.consent.push(consentRow(id, stage === 'ADULT' ? id : person('p1'), days));
      if (stage === 'CHILD')
        rows.risk_tier.push({ ...tierRow(id, days), tier: 'HIGH', confirmed_by: 'u-sl' });
      if (isHalf) rows.prohibition.push(prohibition(id, days));
    }
  }
  return rows;
}

function prohibition(subject: string, days: Calendar) {
  return {
    id: `prohibition-${subject}`,
    subject,
    classes: prohibitedClasses,
    controllers: [],
    from_at: days.moment(-1),
    to_at: null,
  };
}
