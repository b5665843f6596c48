import type { LedgerRow } from '../../support/readLedgerRows.ts';
import type { AgencyWorld } from '../support/agencyWorld.ts';
import type { Oracle } from '../support/oracle.ts';
import { canaries } from '../support/sampleRecord.ts';
import { type Slot, slots } from '../support/slots.ts';
import { educationInputs } from './educationSdl.ts';
import type { Representation } from './startEducation.ts';
import { lets } from './startWithEducation.ts';

type Input = (typeof educationInputs)[number];

interface Travelled {
  readonly representation: Representation;
  readonly purpose: string;
  readonly oracle: Oracle;
  readonly world: AgencyWorld;
  readonly rows: readonly LedgerRow[];
}

/** Everything about one representation that reached the fourth agency and is not as the policy has it, in words. */
export function findLeaks(travelled: Travelled): string[] {
  const { representation, oracle } = travelled;
  const person = representation.id;
  const others = valuesAt(representation, ['police', 'incidents', 'people']).filter(
    (value) => value !== null,
  );
  const found = educationInputs.flatMap((input) => findInInput(input, travelled));
  const text = JSON.stringify(representation);
  const leaked = [...text.matchAll(canaries)].flatMap(([value, id]) => {
    const slot = slots.find((one) => one.id === id)!;
    return slot.person === person && oracle.shows(slot) ? [] : [`${value} of ${slot.key} travelled`];
  });
  const known = oracle.isKnown(person) ? [] : ['somebody who may not be known'];
  const named = others.length > 0 ? ['other people travelled within a record'] : [];
  return [...known, ...leaked, ...named, ...found].map((problem) => `${person}: ${problem}`);
}

function findInInput(input: Input, travelled: Travelled): string[] {
  const { representation, rows } = travelled;
  const field = input.path.join('.');
  const values = valuesAt(representation, input.path);
  const used = rows.filter(
    (row) =>
      row.effect === 'USED_NOT_SHOWN' &&
      row.subject === representation.id &&
      row.source === input.source &&
      row.dataClass === input.dataClass &&
      row.fields.includes(field),
  );
  if (!mayTravel(input, travelled)) {
    const problems = values.some((value) => value !== null) ? [`${field} travelled`] : [];
    return used.length > 0 ? [...problems, `${field} is recorded as used`] : problems;
  }
  const expected = input.path.length === 2 ? countShown(input, travelled) : null;
  const count = values.flat().filter((value) => value !== null).length;
  const missing =
    expected !== null && expected !== count ? [`${field}: ${count} of ${expected} travelled`] : [];
  if (count === 0) return missing;
  const controllers = used.flatMap((row) => row.controllers).toSorted();
  const open = travelled.oracle.open(representation.id, input.source, input.dataClass).toSorted();
  return controllers.join() === open.join()
    ? missing
    : [...missing, `${field} is recorded for ${controllers}, not ${open}`];
}

/** Only what the requester may see, and only where the agreement lets it go from everyone whose it is to the school. */
function mayTravel(
  { source, dataClass, path }: Input,
  { representation, purpose, oracle }: Travelled,
): boolean {
  const open = oracle.open(representation.id, source, dataClass);
  const above = educationInputs.find(
    (one) => path.length > 2 && one.path[1] === path[1] && one.path.length === 2,
  );
  const isAllowed =
    open.length > 0 && open.every((from) => from === 'SCHOOL' || lets(from, 'SCHOOL', purpose, dataClass));
  return isAllowed && (!above || mayTravel(above, { representation, purpose, oracle } as Travelled));
}

function countShown({ source, path }: Input, { representation, oracle, world }: Travelled): number {
  const isMeant = (slot: Slot) =>
    slot.source === source && slot.kind.name === path[1] && slot.person === representation.id;
  return [...world.keys()].filter((slot) => isMeant(slot) && oracle.shows(slot)).length;
}

/** What stands at a path, in every element of the lists on the way. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [first, ...rest] = path;
  if (first === undefined || value === null) return path.length > 0 && value === null ? [] : [value];
  return valuesAt((value as Record<string, unknown>)[first], rest);
}
