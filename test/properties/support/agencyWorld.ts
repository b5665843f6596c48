import { hashOf, type Slot, slots } from './slots.ts';

/** What stands in a slot. Another number is another content; `hidden` is that of the fields with a stricter class. */
export interface Filled {
  readonly variant: number;
  readonly hidden: number;
  /** People whom the record names beside those that follow from its variant. */
  readonly alsoNames: readonly string[];
}

/** What the agencies hold, by slot; a slot that is not there is empty. */
export type AgencyWorld = ReadonlyMap<Slot, Filled>;

/** `to` 0 empties a slot, anything else fills it with that variant. Slots are counted round and round. */
export interface Tweak {
  readonly slot: number;
  readonly to: number;
}

const filled = (variant: number): Filled => ({ variant, hidden: variant, alsoNames: [] });

/** About six slots in ten; the same in every run. */
export const baseWorld: AgencyWorld = new Map(
  slots.flatMap((slot) => (hashOf(slot.key) % 10 < 6 ? [[slot, filled(1)] as const] : [])),
);

/** The world with some of `where` changed. */
export function tweak(world: AgencyWorld, where: readonly Slot[], tweaks: readonly Tweak[]): AgencyWorld {
  const changed = new Map(world);
  if (where.length === 0) return changed;
  for (const { slot: number, to } of tweaks) {
    const slot = where[number % where.length]!;
    if (to === 0) changed.delete(slot);
    else changed.set(slot, filled(to));
  }
  return changed;
}

/** The world with all of `where` empty, or all of it full. */
export function flood(world: AgencyWorld, where: readonly Slot[], full: boolean): AgencyWorld {
  const changed = new Map(world);
  for (const slot of where) {
    if (full) changed.set(slot, filled(2));
    else changed.delete(slot);
  }
  return changed;
}
