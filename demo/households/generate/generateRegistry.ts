import type { ConsentStatus, RiskTier } from '../../../policies/words.ts';
import { consentRow, organisationOf, relationships, tierRow } from '../harrowVale/registry.ts';
import { type ConsentRow, emptyRegistry, type RegistryRows } from '../registryRows.ts';
import type { Calendar } from '../types.ts';
import type { GeneratedPerson } from './people.ts';
import type { Random } from './random.ts';

const tiers: readonly RiskTier[] = ['LOW', 'LOW', 'MODERATE', 'MODERATE', 'HIGH'];
const statuses: readonly ConsentStatus[] = [
  'GIVEN',
  'GIVEN',
  'GIVEN',
  'GIVEN',
  'NOT_SOUGHT',
  'REQUESTED',
  'REVIEW_DUE',
  'REFUSED',
  'WITHDRAWN',
];

/** What decisions rest on for one family. */
export function generateRegistry(
  family: string,
  people: readonly GeneratedPerson[],
  random: Random,
  days: Calendar,
): RegistryRows {
  const mother = people[0]!;
  const children = people.filter(({ stage }) => stage === 'CHILD');
  return {
    ...emptyRegistry(),
    person: people.map(({ id, stage }) => ({ id, stage })),
    family: [{ id: family, lead_organisation: 'LA-A' }],
    family_member: people.map(({ id, role }) => ({
      family,
      person: id,
      role,
      parental_responsibility: role === 'MOTHER' || role === 'FATHER',
    })),
    relationship: Object.entries(relationships)
      .filter(() => random.chance(0.9))
      .map(([requester, kind]) => ({
        id: `relationship-${family}-${requester}`,
        family,
        requester,
        organisation: organisationOf(requester),
        kind,
        from_at: days.moment(-random.between(5, 200)),
        to_at: null,
      })),
    risk_tier: children.map(({ id }) => {
      const tier = random.pick(tiers);
      return { ...tierRow(id, days), tier, confirmed_by: tier === 'HIGH' ? 'u-sl' : null };
    }),
    consent: people.map((person) => generateConsent(person, mother, random, days)),
  };
}

function generateConsent(
  person: GeneratedPerson,
  mother: GeneratedPerson,
  random: Random,
  days: Calendar,
): ConsentRow {
  const giver = person.stage === 'CHILD' ? mother.id : person.id;
  const row = consentRow(person.id, giver, days);
  const explicit = {
    classes: [],
    categories: [random.pick(['FUNCTIONAL_ENGAGEMENT', 'SAFEGUARDING_CRITICAL', 'RESTRICTED_CLINICAL'])],
    recipients: [],
    purposes: [],
    explicit: true,
  };
  const general = { classes: [], categories: [], recipients: [], purposes: [], explicit: false };
  return { ...row, status: random.pick(statuses), scope: random.chance(0.3) ? [explicit, general] : [] };
}
