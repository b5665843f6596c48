import {
  type ArgumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { canonical } from './canonical.ts';

/** What the keys of an answered object stand for: whoever asks chooses the key, and the schema the name. */
export type Naming = ReadonlyMap<string, Named>;

interface Named {
  readonly name: string;
  readonly given: readonly ArgumentNode[];
  readonly below: Naming;
}

type Variables = Readonly<Record<string, unknown>>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The keys that a selection makes, fragments included. */
export function namingOf(selection: SelectionSetNode | undefined, fragments: Fragments): Naming {
  const naming = new Map<string, Named>();
  for (const selected of selection?.selections ?? []) {
    if (selected.kind === Kind.FIELD) {
      const key = selected.alias?.value ?? selected.name.value;
      const below = merged(naming.get(key)?.below, namingOf(selected.selectionSet, fragments));
      naming.set(key, { name: selected.name.value, given: selected.arguments ?? [], below });
      continue;
    }
    const within =
      selected.kind === Kind.INLINE_FRAGMENT
        ? selected.selectionSet
        : fragments.get(selected.name.value)?.selectionSet;
    for (const [key, named] of namingOf(within, fragments)) {
      naming.set(key, { ...named, below: merged(naming.get(key)?.below, named.below) });
    }
  }
  return naming;
}

function merged(one: Naming | undefined, other: Naming): Naming {
  return one ? new Map([...one, ...other]) : other;
}

/**
 * A value under the names of its schema, arguments with them: `visits({"last":3})`. What was asked for twice under two
 * keys is there once, and what the gateway asked for its own use (`__…`) is not.
 */
export function nameBySchema(value: unknown, naming: Naming, variables: Variables): unknown {
  if (Array.isArray(value)) return value.map((item) => nameBySchema(item, naming, variables));
  if (typeof value !== 'object' || value === null) return value;
  const named: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const entry = naming.get(key);
    if (key.startsWith('__') || !entry) continue;
    const name = nameOf(entry, variables);
    const own = nameBySchema(inner, entry.below, variables);
    named[name] = Object.hasOwn(named, name) ? joined(named[name], own) : own;
  }
  return named;
}

function nameOf({ name, given }: Named, variables: Variables): string {
  if (given.length === 0) return name;
  const values = given.map((one) => [one.name.value, valueFromASTUntyped(one.value, { ...variables })]);
  return `${name}(${canonical(Object.fromEntries(values))})`;
}

/** One value of one field, of which two selections answered different parts. */
function joined(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, at) => joined(item, other[at]));
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return other;
  const both: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    both[key] = Object.hasOwn(both, key) ? joined(both[key], value) : value;
  }
  return both;
}
