import { parse } from 'graphql';
import type { DataClass } from '../../policies/words.ts';
import { concreteTypes, coveredTypes, ROOT_TYPES, releasedTypes, type Types } from './coverage.ts';
import { type FieldShape, readTypes, type TypeShape } from './readTypes.ts';
import type { Classification, Coordinate, CoordinateKind } from './types.ts';

/**
 * Reads the classification of every coordinate from the core supergraph SDL (the API schema has lost it).
 * A class that is not among `knownClasses`, the agreement's register, counts for nothing: its field is UNCLASSIFIED.
 * Throws a GraphQLError where the SDL does not parse.
 */
export const readClassification = (
  coreSupergraphSdl: string,
  knownClasses: ReadonlySet<DataClass>,
): Classification => {
  const types = readTypes(parse(coreSupergraphSdl, { noLocation: true }));
  const coordinates = readCoordinates(types, knownClasses);
  const guarded = [...coordinates].filter(
    ([name, { kind }]) => types.get(name.split('.')[0]!)?.kind === 'OBJECT' && GUARDED.has(kind),
  );
  return {
    coordinate: (typeName, fieldName) =>
      fieldName === '__typename' && types.has(typeName)
        ? TYPENAME
        : coordinates.get(`${typeName}.${fieldName}`),
    dataSubjectAt: (typeName) => types.get(typeName)?.dataSubjectAt,
    releasedBy: (typeName) => types.get(typeName)?.releasedBy,
    classifiedCoordinates: () => guarded,
    size: coordinates.size,
  };
};

const GUARDED: ReadonlySet<CoordinateKind> = new Set<CoordinateKind>(['CLASSIFIED', 'UNCLASSIFIED']);
const TYPENAME: Coordinate = { kind: 'KEY', dataClass: null, source: '' };

const readCoordinates = (types: Types, known: ReadonlySet<DataClass>): ReadonlyMap<string, Coordinate> => {
  const isClassified = (field: FieldShape): boolean =>
    field.label !== null && known.has(field.label) && field.sources.length === 1;
  const covered = coveredTypes(types);
  const released = releasedTypes(types);
  const rootSources = new Set(
    ROOT_TYPES.flatMap((name) => [...(types.get(name)?.fields.values() ?? [])]).flatMap((f) => f.sources),
  );

  const kindOf = (type: TypeShape, field: FieldShape): CoordinateKind => {
    if (field.label !== null) return isClassified(field) ? 'CLASSIFIED' : 'UNCLASSIFIED';
    if (ROOT_TYPES.includes(type.name)) return 'ROOT';
    if (released.has(type.name)) return 'RELEASED';
    if (type.dataSubjectAt?.length === 1 && type.dataSubjectAt[0] === field.name) return 'KEY';
    if (isNamespace(types, type, field, rootSources)) return 'NAMESPACE';
    return covered.has(type.name) ? 'INHERITED' : 'UNCLASSIFIED';
  };

  const coordinates = new Map<string, Coordinate>();
  const objects = [...types.values()].filter((type) => type.kind === 'OBJECT');
  for (const type of objects) {
    for (const field of type.fields.values()) {
      const kind = kindOf(type, field);
      coordinates.set(`${type.name}.${field.name}`, {
        kind,
        dataClass: kind === 'CLASSIFIED' ? field.label : null,
        source: field.sources.length === 1 ? field.sources[0]! : '',
      });
    }
  }
  for (const type of types.values()) {
    if (type.kind !== 'INTERFACE') continue;
    for (const field of type.fields.values()) {
      const implementing = concreteTypes(types, type.name).map((one) =>
        coordinates.get(`${one.name}.${field.name}`),
      );
      coordinates.set(`${type.name}.${field.name}`, agree(implementing));
    }
  }
  return coordinates;
};

/** One object (not a list) that only the agency which has no root fields publishes on a data subject's own type. */
const isNamespace = (
  types: Types,
  type: TypeShape,
  field: FieldShape,
  rootSources: ReadonlySet<string>,
): boolean => {
  const target = types.get(field.type);
  if (type.dataSubjectAt?.length !== 1 || field.isList || field.sources.length !== 1) return false;
  if (target?.kind !== 'OBJECT' || target.dataSubjectAt !== undefined || rootSources.has(field.sources[0]!))
    return false;
  return [...target.fields.values()].every((below) =>
    below.sources.every((source) => field.sources.includes(source)),
  );
};

/** An interface guards nothing itself: its field is what all implementing types agree on, or UNCLASSIFIED. */
const agree = (implementing: readonly (Coordinate | undefined)[]): Coordinate => {
  const [first] = implementing;
  const sources = new Set(implementing.map((one) => one?.source));
  const source = sources.size === 1 && first ? first.source : '';
  const same = implementing.every((one) => one?.kind === first?.kind && one?.dataClass === first?.dataClass);
  if (first === undefined || !same) return { kind: 'UNCLASSIFIED', dataClass: null, source };
  return { ...first, source };
};
