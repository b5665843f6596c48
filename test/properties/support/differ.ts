import fc from 'fast-check';
import { type AgencyWorld, flood, type Tweak, tweak } from './agencyWorld.ts';
import { people } from './cast.ts';
import type { Oracle } from './oracle.ts';
import { slots } from './slots.ts';

/** How the second world of a pair differs from the first: only in what the requester may not see. */
export interface Difference {
  /** A few withheld records changed, all of them gone, or as many as there can be. */
  readonly withheld: 'FEW' | 'NONE' | 'ALL';
  readonly tweaks: readonly Tweak[];
  /** Shown records: fields of a stricter class that is closed. */
  readonly stricter: boolean;
  /** Shown records: they name people as well who do not exist for the requester. */
  readonly strangers: boolean;
}

export const tweaks: fc.Arbitrary<Tweak[]> = fc.array(
  fc.record({ slot: fc.nat(slots.length * 7), to: fc.constantFrom(0, 2, 3) }),
  { maxLength: 12 },
);

export const difference: fc.Arbitrary<Difference> = fc.record({
  withheld: fc.constantFrom('FEW', 'FEW', 'FEW', 'FEW', 'NONE', 'ALL'),
  tweaks,
  stricter: fc.boolean(),
  strangers: fc.boolean(),
});

/** A second world that this requester must not be able to tell from the first. */
export function differ(world: AgencyWorld, oracle: Oracle, difference: Difference): AgencyWorld {
  const withheld = slots.filter((slot) => !oracle.shows(slot));
  const changed = new Map(
    difference.withheld === 'FEW'
      ? tweak(world, withheld, difference.tweaks)
      : flood(world, withheld, difference.withheld === 'ALL'),
  );
  const strangers = people.filter((person) => !oracle.isKnown(person));
  for (const [slot, filled] of changed) {
    if (!oracle.shows(slot)) continue;
    const isPartlyClosed = slot.stricter.length > 0 && !oracle.showsStricter(slot);
    changed.set(slot, {
      ...filled,
      ...(difference.stricter && isPartlyClosed ? { hidden: filled.hidden + 10 } : {}),
      ...(difference.strangers ? { alsoNames: strangers } : {}),
    });
  }
  return changed;
}
