import type { DataClass } from '../../policies/words.ts';
import type { SubgraphSdl } from '../compose.ts';
import { pathsOf } from './pathsOf.ts';
import { reachOf } from './reachOf.ts';
import { readDeclared } from './readDeclared.ts';
import { readPublishedFields } from './readPublishedFields.ts';
import { COMMON_TYPES, fieldsOf, labelOf } from './vocabulary.ts';

/** Something that a version of a subgraph has under classes, by which a later version is compared with it. */
export interface Place {
  /** COORDINATE `Type.field`; WAY down from a person, whatever the types are called; NAME of a classified field. */
  readonly kind: 'COORDINATE' | 'WAY' | 'NAME';
  /** Unique within a version, the same in all. */
  readonly key: string;
  /** `Type.field` in this version. */
  readonly coordinate: string;
  readonly classes: readonly DataClass[];
}

/** Everything of one version that has a class. @throws GraphQLError where the SDL does not parse */
export function placesOf(subgraph: SubgraphSdl): Place[] {
  const declared = readDeclared(subgraph.sdl);
  const coordinates = new Map(
    [...pathsOf(declared)].flatMap(([coordinate, paths]) =>
      [...paths].map((path) => [path, coordinate] as const),
    ),
  );
  const own = [...reachOf(declared)].filter(([coordinate]) => !COMMON_TYPES.has(coordinate.split('.')[0]!));
  const reached = own.map(
    ([coordinate, classes]): Place => ({
      kind: 'COORDINATE',
      key: `coordinate ${coordinate}`,
      coordinate,
      classes: [...classes],
    }),
  );
  const ways = readPublishedFields(subgraph).map(
    ({ path, classes }): Place => ({
      kind: 'WAY',
      key: `way ${path}`,
      coordinate: coordinates.get(path) ?? path,
      classes,
    }),
  );
  const labels = new Map<string, DataClass[]>();
  const labelled = [...fieldsOf(declared)].filter(({ field }) => labelOf(field) !== undefined);
  for (const { field } of labelled)
    labels.set(field.name, [...(labels.get(field.name) ?? []), labelOf(field)!]);
  const names = labelled.map(
    ({ field: { name, coordinate } }): Place => ({
      kind: 'NAME',
      key: `name ${name}`,
      coordinate,
      classes: labels.get(name)!,
    }),
  );
  return [...reached, ...ways, ...names];
}
