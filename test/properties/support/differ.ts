import fc from 'fast-check';
import { type AgencyWorld, flood, type Tweak, tweak } from './agencyWorld.ts';
import { people } from './cast.ts';
import type { Oracle } from './oracle.ts';
import { hashOf, type Slot, slots } from './slots.ts';

/** How the second world of a pair differs from the first: only in what the requester may not see. */
export interface Difference {
  /** A few withheld records changed, every other one, all of them gone, or as many as there can be. */
  readonly withheld: 'FEW' | 'MANY' | 'NONE' | 'ALL';
  readonly tweaks: readonly Tweak[];
  /** What becomes of which when many change. */
  readonly seed: number;
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
  withheld: fc.constantFrom('FEW', 'FEW', 'MANY', 'MANY', 'NONE', 'ALL'),
  tweaks,
  seed: fc.nat(1_000),
  stricter: fc.boolean(),
  strangers: fc.constantFrom(true, true, false),
});

/** A second world that this requester must not be able to tell from the first. */
export function differ(world: AgencyWorld, oracle: Oracle, difference: Difference): AgencyWorld {
  const withheld = slots.filter((slot) => !oracle.shows(slot));
  const changed = new Map(changeAll(world, withheld, difference));
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

function changeAll(
  world: AgencyWorld,
  withheld: readonly Slot[],
  { withheld: how, ...difference }: Difference,
) {
  if (how === 'NONE' || how === 'ALL') return flood(world, withheld, how === 'ALL');
  if (how === 'FEW') return tweak(world, withheld, difference.tweaks);
  const tweaks = withheld.map(({ key }, slot) => ({ slot, to: hashOf(`${key} ${difference.seed}`) % 6 }));
  return tweak(
    world,
    withheld,
    tweaks.filter(({ to }) => to < 4),
  );
}
