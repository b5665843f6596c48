import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { sizeFromEnvironment } from '../world/size.ts';

/** Stands in every template where the id of the person or family goes. */
export const ID_MARK = '@@id@@';

const { people, perList } = sizeFromEnvironment(process.env);
const adults = ['MOTHER', 'FATHER'] as const;

/** What the records of a canned subgraph name as their controller. */
const controllers: { readonly [source: string]: string } = {
  governance: 'LA-A',
  socialcare: 'LA-A',
  health: 'NHS-COMM',
  police: 'POLICE-X',
};

export type CannedValue = string | number | boolean | null | CannedObject | readonly CannedValue[];
export interface CannedObject {
  readonly type: GraphQLObjectType;
  /** Where it stands in its list, from 0. */
  readonly position: number;
  /** The id of the person or family that it is about, with the mark in it. */
  readonly about: string;
}

/** The schema of one subgraph, from the SDL that is composed into the product's supergraph. */
export function readSchema(source: string): { readonly schema: GraphQLSchema; readonly sdl: string } {
  const sdl = readFileSync(new URL(`../../schema/${source}.graphql`, import.meta.url), 'utf8');
  const document = parse(sdl);
  const definitions = document.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  return { schema: buildASTSchema({ ...document, definitions }, { assumeValidSDL: true }), sdl };
}

/** The value of one field: made from its type and name alone, the same on every run. */
export function cannedValue(source: string, object: CannedObject, fieldName: string): CannedValue {
  const field = object.type.getFields()[fieldName];
  if (!field) throw new Error(`${source} has no ${object.type.name}.${fieldName}`);
  const made = madeByHand(source, object, fieldName);
  return made === undefined ? fromType(source, object, fieldName, field.type) : made;
}

function madeByHand(source: string, { type, about, position }: CannedObject, fieldName: string) {
  const name = type.name;
  if (name === 'Source') return fieldName === 'organisation' ? controllers[source]! : 'PUBLIC';
  if (name === 'Family' && fieldName === 'members') {
    const member = type.getFields().members!.type;
    return Array.from({ length: people }, (_, index) => ({
      type: objectOf(member),
      position: index,
      about: `${about}-p${index + 1}`,
    }));
  }
  if (name === 'FamilyMember' && fieldName === 'role') return adults[position] ?? 'CHILD';
  if (name === 'FamilyMember' && fieldName === 'parentalResponsibility') return position < 2;
  if (name === 'Person' && fieldName === 'families') return [];
  return undefined;
}

function fromType(
  source: string,
  object: CannedObject,
  fieldName: string,
  type: GraphQLOutputType,
): CannedValue {
  const inner = getNullableType(type);
  const { about } = object;
  if (isListType(inner)) {
    return Array.from({ length: perList }, (_, position) =>
      fromType(
        source,
        { ...object, position: object.position * perList + position },
        fieldName,
        inner.ofType,
      ),
    );
  }
  if (isObjectType(inner)) return { type: inner, position: object.position, about };
  if (isInterfaceType(inner)) throw new Error(`${object.type.name}.${fieldName} has no canned type`);
  if (isEnumType(inner)) return firstOf(inner);
  return scalar(object, fieldName, String(inner));
}

function scalar({ type, about, position }: CannedObject, fieldName: string, typeName: string): CannedValue {
  switch (typeName) {
    case 'ID':
      return fieldName === 'id' && (type.name === 'Person' || type.name === 'Family')
        ? about
        : `${type.name}-${about}-${position}`;
    case 'Int':
      return 7 + position;
    case 'Boolean':
      return position % 2 === 0;
    case 'Date':
      return `2026-0${1 + (position % 9)}-14`;
    case 'TelephoneNumber':
      return '01632 960101';
    case 'EmailAddress':
      return 'someone@example.org';
    case 'DateTime':
      return `2026-0${1 + (position % 9)}-14T09:30:00.000Z`;
    default:
      return `${fieldName} ${position + 1} as it was last told about ${about}`;
  }
}

function firstOf(type: GraphQLEnumType): string {
  return type.getValues()[0]!.name;
}

function objectOf(type: GraphQLOutputType): GraphQLObjectType {
  const inner = getNullableType(type);
  return isListType(inner) ? objectOf(inner.ofType) : (inner as GraphQLObjectType);
}
