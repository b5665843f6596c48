import type { Instant } from '../../../policies/words.ts';
import { calendar, type Household } from '../types.ts';
import { generateRecords } from './generateRecords.ts';
import { generateRegistry } from './generateRegistry.ts';
import { choosePeople } from './people.ts';
import { createRandom } from './random.ts';

/**
 * `count` synthetic families, the same for the same seed. Their ids are `family-<seed>-<n>` and
 * `person-<seed>-<n>-<m>`; every one of the eight users that works with Harrow-Vale works with most of them.
 */
export function generateFamilies(seed: number, count: number, now: Instant): Household[] {
  const days = calendar(now);
  return Array.from({ length: count }, (_, index) => {
    // Each family has numbers of its own: the first hundred are the same whether a hundred or a thousand are made.
    const random = createRandom(Math.imul(seed, 1_000_003) + index);
    const people = choosePeople(`${seed}-${index}`, random);
    return {
      registry: generateRegistry(`family-${seed}-${index}`, people, random, days),
      records: generateRecords(people, random, days),
    };
  });
}
