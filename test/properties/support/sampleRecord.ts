import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import type { AgencyRecord } from '../../../demo/households/types.ts';
import type { Filled } from './agencyWorld.ts';
import { registered } from './cast.ts';
import { HOUR, NOW } from './pools.ts';
import { hashOf, type Slot } from './slots.ts';

export const apiSchema = buildSchema(
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);

/** Whether objects of a type are records of an agency, which say whose they are. */
export function isRecord(typeName: string): boolean {
  const type = apiSchema.getType(typeName);
  return isObjectType(type) && type.getInterfaces().length > 0;
}

/**
 * A text that tells, wherever it turns up, which record and which field it is from: `cv-<id>-<field>-<variant>`.
 * What is withheld is then found in any body by looking for it.
 */
export const canaries = /cv-([0-9a-f]{16})-(\w+)-(\d+)/g;

const provenances = ['FACT', 'PROFESSIONAL_OPINION', 'THIRD_PARTY_REPORT', 'SELF_REPORT', 'DERIVED'];

/** The record that stands in a slot, with a value in every field. */
export function sampleRecord(slot: Slot, filled: Filled): AgencyRecord {
  const { id, kind, person, controller } = slot;
  const type = apiSchema.getType(kind.type) as GraphQLObjectType;
  const values = kind.fields.map(({ name, dataClass }) => {
    const variant = dataClass === null ? filled.variant : filled.hidden;
    const place = { slot, name, variant, tell: `cv-${id}-${name}-${variant}` };
    return [name, name === 'people' ? named(slot, filled) : sample(type.getFields()[name]!.type, place)];
  });
  const seed = hashOf(`${slot.key} ${filled.variant}`);
  return {
    field: kind.name,
    id,
    person,
    controller,
    provenance: provenances[seed % provenances.length]!,
    asOf: NOW - (24 + (seed % 700)) * HOUR,
    values: Object.fromEntries(values),
  };
}

/** The other people of a record: some of those whom the registry knows. */
function named({ key, person }: Slot, { variant, alsoNames }: Filled): string[] {
  const some = registered.filter((id) => id !== person && hashOf(`${key} ${variant} ${id}`) % 4 === 0);
  return [...new Set([...some, ...alsoNames])];
}

interface Place {
  readonly slot: Slot;
  readonly name: string;
  readonly variant: number;
  readonly tell: string;
}

function sample(type: GraphQLOutputType, place: Place): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [sample(inner.ofType, place)];
  const named = getNamedType(inner);
  if (isEnumType(named)) {
    const names = named.getValues().map(({ name }) => name);
    return names[hashOf(place.tell) % names.length];
  }
  return samples[named.name]!(place);
}

const ends = /^(end|returnedAt|periodEnd|dischargedOn|endedOn|next\w+)$/;
const digitsOnly = /^(code|uprn)$/;

const samples: Readonly<Record<string, (place: Place) => unknown>> = {
  String: ({ name, tell }) => (digitsOnly.test(name) ? String(1_000_000 + (hashOf(tell) % 9_000_000)) : tell),
  // What was possible is never less than what was done.
  Int: ({ name, tell }) => (name === 'sessionsPossible' ? 100 : 0) + (hashOf(tell) % 90),
  Boolean: ({ variant }) => variant % 2 === 0,
  Date: (place) => moment(place).toISOString().slice(0, 10),
  DateTime: (place) => moment(place).toISOString(),
  ContactName: ({ tell }) => tell,
  TelephoneNumber: ({ tell }) => `01632 ${960_000 + (hashOf(tell) % 1_000)}`,
  EmailAddress: ({ tell }) => `${tell}@agency.example`,
  SocialCareCrisisContact: ({ tell }) => ({ role: tell, name: tell, telephone: '01632 960100' }),
};

/** Beginnings lie days before or after now, ends after every beginning. */
function moment({ name, tell }: Place): Date {
  const hours = 24 * (1 + (hashOf(tell) % 40));
  return new Date(
    ends.test(name) ? NOW + (60 * 24 + hours) * HOUR : NOW + (hashOf(`${tell} `) % 2 ? hours : -hours) * HOUR,
  );
}
