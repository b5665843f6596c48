type Ask = <Data>(source: string, query: string, variables: object) => Promise<Data>;

interface Person {
  id: string;
  socialCare?: unknown;
  health?: unknown;
  police?: unknown;
}

const entities = (selection: string): string =>
  `query($representations:[_Any!]!){_entities(representations:$representations){...on Person{${selection}}}}`;

const FAMILY =
  'query($id:ID!){family(id:$id){id members{role parentalResponsibility person{__typename id}}}}';
const FAMILY_SOCIAL_CARE = entities(
  'socialCare{identity{name dateOfBirth firstLanguage}address{lines postcode}keyContacts{role name telephone}' +
    'functionalConcerns{area description severity asOf}planReviews{planType heldOn decision}' +
    'riskAlerts{kind description severity advice}protectionStatus{state categoriesOfAbuse startedOn}}',
);
const FAMILY_HEALTH = entities(
  'health{supportInstructions{situation instruction}riskAlerts{kind description severity}' +
    'crisisPlan{warningSigns actions}}',
);
const FAMILY_POLICE = entities(
  'police{incidents{kind occurredAt summary}incidentPattern{summary themes trend}}',
);

export async function familyView(ask: Ask, id: string): Promise<object> {
  const { family } = await ask<{ family: { id: string; members: Member[] } }>('governance', FAMILY, { id });
  const representations = family.members.map(({ person }) => ({ __typename: 'Person', id: person.id }));
  const [socialCare, health, police] = await Promise.all([
    ask<Entities>('socialcare', FAMILY_SOCIAL_CARE, { representations }),
    ask<Entities>('health', FAMILY_HEALTH, { representations }),
    ask<Entities>('police', FAMILY_POLICE, { representations }),
  ]);
  const members = family.members.map(({ role, parentalResponsibility, person }, index) => ({
    role,
    parentalResponsibility,
    person: {
      id: person.id,
      socialCare: socialCare._entities[index]!.socialCare,
      health: health._entities[index]!.health,
      police: police._entities[index]!.police,
    },
  }));
  return { family: { id: family.id, members } };
}

const CHILD = 'query($id:ID!){person(id:$id){__typename id}}';
const CHILD_SOCIAL_CARE = entities(
  'socialCare{identity{name dateOfBirth}protectionStatus{state startedOn}riskAlerts{kind severity}}',
);
const CHILD_HEALTH = entities('health{crisisPlan{warningSigns reviewOn}}');

export async function childView(ask: Ask, id: string): Promise<object> {
  const { person } = await ask<{ person: Person }>('governance', CHILD, { id });
  const representations = [{ __typename: 'Person', id: person.id }];
  const [socialCare, health] = await Promise.all([
    ask<Entities>('socialcare', CHILD_SOCIAL_CARE, { representations }),
    ask<Entities>('health', CHILD_HEALTH, { representations }),
  ]);
  return {
    person: {
      id: person.id,
      socialCare: socialCare._entities[0]!.socialCare,
      health: health._entities[0]!.health,
    },
  };
}

interface Member {
  role: string;
  parentalResponsibility: boolean;
  person: Person;
}

interface Entities {
  _entities: Person[];
}
