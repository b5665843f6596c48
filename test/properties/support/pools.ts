import fc from 'fast-check';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import type { Instant, Purpose } from '../../../policies/words.ts';

/** A Monday morning: the moment at which every generated world is asked. */
export const NOW: Instant = Date.parse('2026-03-02T09:00:00Z');
export const HOUR = 3_600_000;

export const organisations = harrowVale2026.organisations.map(({ organisation }) => organisation);
export const classNames = harrowVale2026.classes.map(({ dataClass }) => dataClass);
export const classes = fc.constantFrom(...classNames);
export const served: Purpose[] = [
  ...(['COORDINATION', 'PLANNING', 'EARLY_HELP', 'SAFEGUARDING', 'CRISIS_RESPONSE'] as const),
  'CLINICAL_CARE',
];

/** Before and after, never so close to now that the databases' clocks pass it while a world is asked. */
export const moment: fc.Arbitrary<Instant> = fc.constantFrom(
  ...[-700, -30, -24, -5, -1, 1, 5, 30, 700].map((hours) => NOW + hours * HOUR),
);

export const stamp = (at: Instant): string => new Date(at).toISOString();

/** In force, or over, or yet to come. */
export const dates: fc.Arbitrary<{ from_at: string; to_at: string | null }> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ from_at: stamp(NOW - 2 * HOUR), to_at: null }) },
  {
    weight: 2,
    arbitrary: fc.tuple(moment, moment).map(([one, other]) => ({
      from_at: stamp(Math.min(one, other)),
      to_at: stamp(Math.max(one, other)),
    })),
  },
);

export const few = <T>(item: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> =>
  fc.array(item, { maxLength });
export const seldom = <T>(item: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: few(item, maxLength) });
