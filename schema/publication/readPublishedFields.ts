import type { NamedField } from '../../policies/difference/disclosureDifference.ts';
import type { SubgraphSdl } from '../compose.ts';
import { type Declared, type DeclaredType, readDeclared } from './readDeclared.ts';
import { COMMON_TYPES, directive, ENTITY, isExternal, labelOf, ROOT_TYPES } from './vocabulary.ts';

/**
 * The fields of a subgraph that are decided, with the classes on the way down to each: those of an agency by their path
 * below a person (`health.admissions`, and `health.admissions.reasons`, which is stricter), those of the spine by their
 * coordinate. What lies below a classified field without a class of its own has the same. Throws a GraphQLError where the
 * SDL does not parse.
 */
export const readPublishedFields = ({ name, sdl }: SubgraphSdl): NamedField[] => {
  const declared = readDeclared(sdl);
  const found = new Map<string, NamedField>();
  const add = (path: string, classes: readonly string[]): void => {
    if (!found.has(path)) found.set(path, { path, source: name, classes });
  };
  const namespaces = (declared.types.get(ENTITY)?.fields ?? []).filter(
    (field) => field.name !== 'id' && labelOf(field) === undefined,
  );
  for (const { name: namespace, type } of namespaces)
    walk(declared, declared.types.get(type), { path: namespace, classes: [], seen: [] }, add);
  for (const type of declared.types.values()) {
    if (directive(type, 'dataSubject') === undefined) continue;
    walk(declared, { ...type, directives: [] }, { path: type.name, classes: [], seen: [] }, add);
  }
  return [...found.values()];
};

interface Way {
  readonly path: string;
  readonly classes: readonly string[];
  readonly seen: readonly string[];
}

/** Goes down from a type, not into other people, and reports each field that is decided. */
function walk(
  declared: Declared,
  type: DeclaredType | undefined,
  { path, classes, seen }: Way,
  report: (path: string, classes: readonly string[]) => void,
): void {
  if (type === undefined || seen.includes(type.name)) return;
  const standsAlone = directive(type, 'dataSubject') !== undefined;
  if (standsAlone || (COMMON_TYPES.has(type.name) && seen.length > 0) || ROOT_TYPES.includes(type.name))
    return;
  for (const field of type.fields) {
    if (isExternal(type, field)) continue;
    const label = labelOf(field);
    const below = `${path}.${field.name}`;
    const carried = label === undefined || classes.includes(label) ? classes : [...classes, label];
    if (carried.length > 0) report(below, carried);
    const next = { path: below, classes: carried, seen: [...seen, type.name] };
    walk(declared, declared.types.get(field.type), next, report);
  }
}
