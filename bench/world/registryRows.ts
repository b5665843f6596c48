import { consentRow, organisationOf, tierRow } from '../../demo/households/harrowVale/registry.ts';
import { emptyRegistry, type RegistryRows } from '../../demo/households/registryRows.ts';
import type { Calendar } from '../../demo/households/types.ts';
import { prohibitedClasses, requester } from './families.ts';

interface Household {
  readonly families: readonly string[];
  readonly people: number;
  readonly isHalf: boolean;
}

/** What the registry holds of some families: worked with, at HIGH, everybody's consent given. */
export function makeRegistryRows({ families, people, isHalf }: Household, days: Calendar): RegistryRows {
  const rows = emptyRegistry();
  const members = Array.from({ length: people }, (_, index) => memberAt(index));
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

function memberAt(index: number) {
  const role = (['MOTHER', 'FATHER'] as const)[index] ?? 'CHILD';
  return [`p${index + 1}`, role === 'CHILD' ? 'CHILD' : 'ADULT', role] as const;
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
