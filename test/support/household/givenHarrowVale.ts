import type { Databases } from '../../../demo/households/loadHouseholds.ts';
import type { Instant } from '../../../policies/words.ts';
import { type Draft, startDraft } from './draft.ts';
import { personWords } from './personWords.ts';
import { practitionerWords } from './practitionerWords.ts';
import { replaceHousehold } from './replaceHousehold.ts';

export const people = ['maya', 'tyler', 'unborn', 'dana', 'jordan', 'lee'] as const;

/**
 * What a test can say. It starts as the demonstration does: Maya HIGH, set by u-sw, confirmed by u-sl; Tyler MODERATE;
 * unborn LOW; Maya, Tyler and Dana with a general consent given by Dana; Tyler refusing RESTRICTED_CLINICAL himself;
 * Jordan WITHDRAWN; Lee NOT_SOUGHT; eight of the twelve users with a relationship.
 */
export function householdWords(draft: Draft) {
  const person = (id: string) => personWords(draft, id);
  const everyone = people.map(person);
  return {
    maya: person('maya'),
    tyler: person('tyler'),
    unborn: person('unborn'),
    dana: person('dana'),
    jordan: person('jordan'),
    lee: person('lee'),
    everyone: {
      wasNotAsked: () => everyone.forEach((one) => void one.wasNotAsked()),
    },
    practitioner: (id: string) => practitionerWords(draft, id),
    /** The full hour that the household is counted from. */
    now: draft.now,
    /** A moment so many days from now; negative: before. */
    days: draft.at,
    hours: (count: number): Instant => draft.at(count / 24),
  };
}

export type HouseholdWords = ReturnType<typeof householdWords>;

/** Where a test's household goes: what `startStack` returns. */
export interface Ground {
  readonly databases: Databases;
  readonly clock: { now(): Instant };
}

/**
 * Puts the Harrow-Vale household in the place of whatever the databases held, in the state that `describe` says.
 * @example await givenHarrowVale(stack, (h) => { h.maya.atTier('HIGH'); h.jordan.withdraws(); });
 */
export async function givenHarrowVale(
  ground: Ground,
  describe: (household: HouseholdWords) => void = () => {},
): Promise<void> {
  // From the full hour, so that two worlds told one after the other are the same to the millisecond.
  const draft = startDraft(Math.floor(ground.clock.now() / 3_600_000) * 3_600_000);
  describe(householdWords(draft));
  await replaceHousehold(ground.databases, draft);
}
