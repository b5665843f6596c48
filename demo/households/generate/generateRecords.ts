import type { AgencyRecord, Calendar, Household } from '../types.ts';
import { recordsOf } from '../types.ts';
import { generateDayToDay } from './generateDayToDay.ts';
import { generateSafeguarding } from './generateSafeguarding.ts';
import type { GeneratedPerson } from './people.ts';
import type { Random } from './random.ts';

/** What the agencies hold about one family. */
export function generateRecords(
  people: readonly GeneratedPerson[],
  random: Random,
  days: Calendar,
): Household['records'] {
  const records: Record<keyof Household['records'], AgencyRecord[]> = {
    socialcare: [],
    health: [],
    police: [],
  };
  for (const person of people) {
    const others = people.filter(({ id }) => id !== person.id).map(({ id }) => id);
    const make = recordsOf(person.id, days);
    const about = { person, others, make, random, days };
    generateDayToDay(about, records);
    generateSafeguarding(about, records);
  }
  return records;
}

/** One person to make records about. */
export interface About {
  readonly person: GeneratedPerson;
  /** The rest of the family. */
  readonly others: readonly string[];
  readonly make: ReturnType<typeof recordsOf>;
  readonly random: Random;
  readonly days: Calendar;
}
