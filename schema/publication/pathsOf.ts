import { kindsOf } from './kindsOf.ts';
import type { Declared, DeclaredField } from './readDeclared.ts';
import { directive, ENTITY } from './vocabulary.ts';

/**
 * The ways down from a data subject to each field of a subgraph, as the ledger writes them, e.g. `health.riskAlerts.text`
 * for `HealthRiskAlert.text`. Types that hold themselves are followed once.
 */
export function pathsOf(declared: Declared): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = new Map<string, Set<string>>();
  for (const type of declared.types.values()) {
    if (type.name !== ENTITY && directive(type, 'dataSubject') === undefined) continue;
    for (const field of type.fields) visit(field, field.name, []);
  }
  return paths;

  function visit(field: DeclaredField, path: string, above: readonly string[]): void {
    const known = paths.get(field.coordinate) ?? new Set();
    paths.set(field.coordinate, known.add(path));
    if (above.includes(field.type)) return;
    for (const type of kindsOf(declared, field.type)) {
      for (const inner of type.fields) visit(inner, `${path}.${inner.name}`, [...above, field.type]);
    }
  }
}
