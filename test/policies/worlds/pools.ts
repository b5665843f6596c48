import fc from 'fast-check';
import type { Dated } from '../../../policies/facts.ts';
import type { Instant, Purpose } from '../../../policies/words.ts';
import { HOUR, NOW } from '../../support/facts.ts';
import { practitioners } from '../../support/practitioners.ts';
import { classesInTheBook } from '../model/tables.ts';

/** What worlds are generated from: small pools, so that things meet; moments at and around every edge. */
export const people = Object.keys(practitioners);
export const organisations = [
  ...new Set(Object.values(practitioners).map((person) => person.organisation)),
  'NHS-MH',
];
export const served: Purpose[] = [
  ...([
    'COORDINATION',
    'PLANNING',
    'EARLY_HELP',
    'SAFEGUARDING',
    'CRISIS_RESPONSE',
    'CLINICAL_CARE',
  ] as const),
];

export const dataClass = fc.constantFrom(...classesInTheBook);
export const moment: fc.Arbitrary<Instant> = fc.constantFrom(
  ...[-30 * HOUR, -24 * HOUR, -5 * HOUR, -4 * HOUR, -HOUR, -1, 0, 1, HOUR, 30 * HOUR].map(
    (offset) => NOW + offset,
  ),
);
const dates: fc.Arbitrary<Dated> = fc.record({
  from: fc.oneof({ weight: 3, arbitrary: fc.constant(NOW - 2 * HOUR) }, { weight: 2, arbitrary: moment }),
  to: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: moment }),
});

export const few = <T>(item: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> =>
  fc.array(item, { maxLength });
export const seldom = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: few(item) });
export const dated = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T & Dated> =>
  fc.tuple(fc.record(shape), dates).map(([values, when]) => ({ ...(values as T), ...when }));
