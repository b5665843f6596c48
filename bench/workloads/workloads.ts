import { readFileSync } from 'node:fs';
import { familyIds } from '../world/families.ts';

/** One kind of request, in as many bodies as there are ids to rotate over. */
export interface Workload {
  readonly name: 'family' | 'child' | 'half';
  readonly title: string;
  readonly bodies: readonly Buffer[];
  /** Ids, in the order of the bodies. */
  readonly ids: readonly string[];
  /** Whether something is withheld, so that only a governed gateway answers it as it should. */
  readonly withholds: boolean;
}

const familyView = read('family');
const childView = read('child');

/** Ids rotate over 400 families: peers share identical requests in flight, and would look better than they are. */
export const workloads: readonly Workload[] = [
  workload('family', 'family view, 326 leaves', familyView, 'FamilyView', familyIds.open),
  workload(
    'child',
    'one child, 12 leaves',
    childView,
    'ChildView',
    familyIds.open.map((id) => `${id}-p3`),
  ),
  workload(
    'half',
    'family view, half of the classes withheld',
    familyView,
    'FamilyView',
    familyIds.half,
    true,
  ),
];

function workload(
  name: Workload['name'],
  title: string,
  query: string,
  operationName: string,
  ids: readonly string[],
  withholds = false,
): Workload {
  const bodies = ids.map((id) => Buffer.from(JSON.stringify({ query, operationName, variables: { id } })));
  return { name, title, ids, bodies, withholds };
}

function read(name: string): string {
  return readFileSync(new URL(`./${name}.graphql`, import.meta.url), 'utf8');
}
