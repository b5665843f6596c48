import { Kind, type SelectionSetNode } from 'graphql';
import { classOf } from './classes.ts';
import type { Oracle } from './oracle.ts';
import { type AskedPerson, typeBelow } from './readCalls.ts';
import { isRecord } from './sampleRecord.ts';

type Json = Readonly<Record<string, unknown>>;

interface Around {
  readonly dataClass: string | null;
  readonly controller: string | null;
}

/** Every value that an agency sent about one person although its controller is closed for its class, in words. */
export function findClosedRecords(
  source: string,
  { person, selection, answer }: AskedPerson,
  oracle: Oracle,
): string[] {
  const found: string[] = [];
  if (answer) walk(selection, 'Person', answer as Json, { dataClass: null, controller: null });
  return found;

  function walk(set: SelectionSetNode, typeName: string, value: Json, outer: Around): void {
    const owner = value.__kvSource as { organisation: string } | undefined;
    if (isRecord(typeName) && !owner) found.push(`a ${typeName} did not say whose it is`);
    const around = owner ? { ...outer, controller: owner.organisation } : outer;
    for (const one of set.selections) {
      if (one.kind === Kind.INLINE_FRAGMENT) walk(one.selectionSet, typeName, value, around);
      if (one.kind !== Kind.FIELD || one.name.value === '__typename') continue;
      const field = one.name.value;
      const below = value[one.alias?.value ?? field];
      const dataClass = classOf(typeName, field) ?? around.dataClass;
      const items = [below].flat(2).filter((item) => item !== null && item !== undefined);
      if (items.length > 0 && around.controller !== null) check(dataClass, around.controller, field);
      if (!one.selectionSet) continue;
      const inside = { ...around, dataClass };
      for (const item of items) walk(one.selectionSet, typeBelow(typeName, field), item as Json, inside);
    }
  }

  function check(dataClass: string | null, controller: string, field: string): void {
    const open = dataClass === null ? [] : oracle.open(person, source, dataClass);
    if (!open.includes(controller)) found.push(`${field} (${dataClass}) of ${controller} was sent`);
  }
}
