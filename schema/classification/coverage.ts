import type { TypeShape } from './readTypes.ts';

export type Types = ReadonlyMap<string, TypeShape>;

export const ROOT_TYPES: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/** The object types that a value of the named type can have, and the abstract type itself. */
export const concreteTypes = (types: Types, name: string): readonly TypeShape[] => {
  const type = types.get(name);
  if (type === undefined) return [];
  if (type.kind === 'OBJECT') return [type];
  if (type.kind === 'UNION') return type.members.flatMap((member) => types.get(member) ?? []);
  return [...types.values()].filter((other) => other.kind === 'OBJECT' && other.interfaces.includes(name));
};

/** A type whose fields are decided for themselves, wherever an object of it turns up. */
const standsAlone = (type: TypeShape): boolean =>
  type.dataSubjectAt !== undefined || type.releasedBy !== undefined || ROOT_TYPES.includes(type.name);

/**
 * The types that lie below labelled fields and nowhere else: what they hold without a label of its own inherits.
 * One way in that leads past every label is enough to take a type out. A label that counts for nothing covers too:
 * its field is always withheld, and with it what lies below.
 */
export const coveredTypes = (types: Types): ReadonlySet<string> => {
  const reached = { covered: new Set<string>(), open: new Set<string>(ROOT_TYPES) };
  const queue: [name: string, covered: boolean][] = ROOT_TYPES.map((name) => [name, false]);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [name, covered] = next;
    for (const field of types.get(name)?.fields.values() ?? []) {
      for (const target of concreteTypes(types, field.type)) {
        const below = !standsAlone(target) && (covered || field.label !== null);
        const seen = below ? reached.covered : reached.open;
        if (seen.has(target.name)) continue;
        seen.add(target.name);
        queue.push([target.name, below]);
      }
    }
  }
  return new Set([...reached.covered].filter((name) => !reached.open.has(name)));
};

/**
 * The types that are reached through the root operations that release them, and in no other way. A type that says
 * @releasedBy and can be reached otherwise is not among them, so nothing of it is released.
 */
export const releasedTypes = (types: Types): ReadonlySet<string> => {
  const released = new Set(
    [...types.values()].filter((type) => type.releasedBy !== undefined).map((t) => t.name),
  );
  const holds = (target: TypeShape): boolean =>
    [...types.values()].every((from) =>
      [...from.fields.values()].every((field) => {
        if (!concreteTypes(types, field.type).includes(target)) return true;
        const operations = ROOT_TYPES.includes(from.name) ? [field.name] : from.releasedBy;
        if (operations === undefined || (!ROOT_TYPES.includes(from.name) && !released.has(from.name)))
          return false;
        return operations.every((operation) => target.releasedBy?.includes(operation));
      }),
    );
  for (let changed = true; changed; ) {
    changed = false;
    for (const name of released) {
      if (!holds(types.get(name)!)) changed = released.delete(name);
    }
  }
  return released;
};
