import type { Random } from '../../demo/households/generate/random.ts';
import type { Answer, Ask } from '../support/ask.ts';

const askers = [
  ['u-hv', 'PLANNING'],
  ['u-hv', 'SAFEGUARDING'],
  ['u-ed', 'CLINICAL_CARE'],
  ['u-ed', 'SAFEGUARDING'],
  ['u-sw', 'PLANNING'],
  ['u-pc', 'SAFEGUARDING'],
  ['u-ds', 'SAFEGUARDING'],
  ['u-vcs', 'COORDINATION'],
  ['u-dsl', 'SAFEGUARDING'],
  ['u-sl', 'SAFEGUARDING'],
] as const;

/** Lists only, and objects that everyone has: what is null was withheld, and what is not was shown. */
const everyday =
  'socialCare { identity { name } attendance { id sessionsPossible } keyContacts { id } functionalConcerns { id } }';
const clinical = 'health { appointments { id } assessments { id } medications { id } riskAlerts { id } }';
const safeguarding =
  'socialCare { riskAlerts { id severity } supportInstructions { id } } police { incidents { id } riskAlerts { id } }';
const spine = 'families { id } consentPosition { consents { id status } }';
const parts = [
  '',
  everyday,
  clinical,
  safeguarding,
  `${spine} ${clinical}`,
  `${everyday} ${safeguarding} ${clinical}`,
];

export interface Population {
  readonly people: readonly string[];
  readonly families: readonly string[];
}

/** One view of a person or a family by one of ten askers, whichever the random numbers say. */
export function askSomething(
  ask: Ask,
  random: Random,
  population: Population,
  gateway: number,
): Promise<Answer> {
  const [user, purpose] = random.pick(askers);
  const selection = `id ${random.pick(parts)}`;
  if (random.chance(0.7)) {
    const variables = { id: random.pick(population.people) };
    return ask(user, purpose, `query ($id: ID!) { person(id: $id) { ${selection} } }`, {
      gateway,
      variables,
    });
  }
  const variables = { id: random.pick(population.families) };
  const family = `query ($id: ID!) { family(id: $id) { id members { role person { ${selection} } } } }`;
  return ask(user, purpose, family, { gateway, variables });
}

/** The people and families that an answer showed to exist. */
export function idsIn({ body }: Answer): string[] {
  const { person, family } = body.data ?? {};
  const members: { person: { id: string } | null }[] = family?.members ?? [];
  return [person, family, ...members.map((member) => member.person)].flatMap((one) => one?.id ?? []);
}
