import type { Declared, DeclaredType } from './readDeclared.ts';
import { ENTITY } from './vocabulary.ts';

/** A type of a subgraph and whatever implements or belongs to it; none for people, who are decided for themselves. */
export function kindsOf(declared: Declared, name: string): DeclaredType[] {
  const type = declared.types.get(name);
  if (!type || name === ENTITY) return [];
  return [...declared.types.values()].filter(
    (one) => one === type || type.members.includes(one.name) || one.interfaces.includes(name),
  );
}
