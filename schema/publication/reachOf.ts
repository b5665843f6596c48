import type { DataClass } from '../../policies/words.ts';
import type { Declared, DeclaredField, DeclaredType } from './readDeclared.ts';
import { ENTITY, fieldsOf, labelOf } from './vocabulary.ts';

/** Under which classes a field can be reached, and through which classified fields; the ledger names the latter. */
export interface Reach {
  readonly classes: Set<DataClass>;
  readonly carriers: Set<string>;
}

/** For every coordinate at or below a classified field of one subgraph. */
export function reachOf(declared: Declared): ReadonlyMap<string, Reach> {
  const reached = new Map<string, Reach>();
  for (const { field } of fieldsOf(declared)) {
    const label = labelOf(field);
    if (label !== undefined) visit(field, label, field.coordinate);
  }
  return reached;

  function visit(field: DeclaredField, dataClass: DataClass, carrier: string): void {
    const known = reached.get(field.coordinate) ?? { classes: new Set(), carriers: new Set() };
    if (known.carriers.has(carrier)) return;
    reached.set(field.coordinate, known);
    known.classes.add(dataClass);
    known.carriers.add(carrier);
    for (const type of kindsOf(declared, field.type)) {
      for (const inner of type.fields) if (labelOf(inner) === undefined) visit(inner, dataClass, carrier);
    }
  }
}

/** The type and whatever implements or belongs to it; people below are decided for themselves. */
function kindsOf(declared: Declared, name: string): DeclaredType[] {
  const type = declared.types.get(name);
  if (!type || name === ENTITY) return [];
  return [...declared.types.values()].filter(
    (one) => one === type || type.members.includes(one.name) || one.interfaces.includes(name),
  );
}
