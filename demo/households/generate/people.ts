import type { MemberRow, PersonRow } from '../registryRows.ts';
import type { Random } from './random.ts';

export interface GeneratedPerson {
  readonly id: string;
  readonly stage: PersonRow['stage'];
  readonly role: MemberRow['role'];
  readonly name: string;
  /** In years. */
  readonly age: number;
}

/** Invented; chosen so that no name is any well-known person's. */
const firstNames = [
  'Aldo',
  'Bryony',
  'Caspar',
  'Delphine',
  'Edda',
  'Farah',
  'Gwilym',
  'Hesper',
  'Idris',
  'Juno',
  'Kestrel',
  'Linnea',
  'Mirza',
  'Nesta',
  'Orla',
  'Piran',
  'Quill',
  'Rowan',
  'Senna',
  'Tamsin',
];
const surnames = [
  'Applegarth',
  'Birchover',
  'Coldwater',
  'Dunnock',
  'Elmstead',
  'Fallowfield',
  'Greywell',
  'Hollin',
  'Inglebrook',
  'Larkmead',
];

/** A mother, most often a father, sometimes a partner, and one to four children. */
export function choosePeople(key: string, random: Random): GeneratedPerson[] {
  const surname = random.pick(surnames);
  const people: GeneratedPerson[] = [];
  const add = (role: MemberRow['role'], stage: PersonRow['stage'], low: number, high: number) =>
    people.push({
      id: `person-${key}-${people.length}`,
      stage,
      role,
      name: `${random.pick(firstNames)} ${surname}`,
      age: low + random.next() * (high - low),
    });
  add('MOTHER', 'ADULT', 20, 45);
  if (random.chance(0.8)) add('FATHER', 'ADULT', 20, 50);
  if (random.chance(0.25)) add('PARTNER', 'ADULT', 20, 50);
  for (let children = random.between(1, 4); children > 0; children -= 1) add('CHILD', 'CHILD', 0.5, 17.5);
  return people;
}
