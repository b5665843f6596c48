import type { DataClass } from '../../policies/words.ts';
import { kindsOf } from './kindsOf.ts';
import type { Declared, DeclaredField } from './readDeclared.ts';
import { fieldsOf, labelOf } from './vocabulary.ts';

/** Under which classes a field can be reached, for every coordinate at or below a classified field of one subgraph. */
export function reachOf(declared: Declared): ReadonlyMap<string, ReadonlySet<DataClass>> {
  const reached = new Map<string, Set<DataClass>>();
  for (const { field } of fieldsOf(declared)) {
    const label = labelOf(field);
    if (label !== undefined) visit(field, label);
  }
  return reached;

  function visit(field: DeclaredField, dataClass: DataClass): void {
    const classes = reached.get(field.coordinate) ?? new Set();
    if (classes.has(dataClass)) return;
    reached.set(field.coordinate, classes.add(dataClass));
    for (const type of kindsOf(declared, field.type)) {
      for (const inner of type.fields) if (labelOf(inner) === undefined) visit(inner, dataClass);
    }
  }
}
