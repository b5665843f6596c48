import type { AgencyRecord, Calendar } from '../types.ts';
import { recordsOf } from '../types.ts';

const year = 365.25;
const home = { lines: ['14 Tansy Row', 'Little Harrow'], postcode: 'ZZ99 1AA' };
const away = { lines: ['Flat 6, 2 Cooper Wharf', 'Valemouth'], postcode: 'ZZ99 7QT' };

/** Names, ages and addresses. Every one is invented; the postcodes are of the range kept for "no such place". */
const people = [
  { id: 'maya', name: 'Maya Harrow-Vale', age: 9.3, address: home },
  { id: 'tyler', name: 'Tyler Harrow-Vale', age: 15.4, address: home },
  { id: 'dana', name: 'Dana Harrow', age: 34.1, address: home },
  { id: 'jordan', name: 'Jordan Vale', age: 36.7, address: away },
  { id: 'lee', name: 'Lee Ashdown', age: 31.2, address: home },
];

export function identities(calendar: Calendar): AgencyRecord[] {
  const { date } = calendar;
  const known = people.flatMap(({ id, name, age, address }) => {
    const record = recordsOf(id, calendar);
    const born = { name, preferredName: name.split(' ')[0], dateOfBirth: date(-age * year) };
    return [
      record('identity', 'LA-A', { ...born, firstLanguage: 'English', interpreterRequired: false }),
      record('address', 'LA-A', { ...address, movedInOn: date(-400) }),
    ];
  });
  const unborn = recordsOf('unborn', calendar);
  return [...known, unborn('identity', 'LA-A', { expectedDeliveryDate: date(70) })];
}
