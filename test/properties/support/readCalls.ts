import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { GrantPayload } from '../../../grant/types.ts';
import type { RecordedCall } from '../../support/recordingProxy.ts';
import { classOf } from './classes.ts';
import { apiSchema } from './sampleRecord.ts';

/** One person in one call to a subgraph: what was asked of them, and what the grant opened. */
export interface AskedPerson {
  /** The whole representation that travelled. */
  readonly representation: Readonly<Record<string, unknown>>;
  readonly person: string;
  /** The classes of the fields asked for. */
  readonly classes: readonly string[];
  /** Fields of other people that were asked for along the way: a subgraph cannot decide about those. */
  readonly beyond: readonly string[];
  /** The grant's row conditions for this person, all of its rows together. */
  readonly granted: Readonly<Record<string, readonly string[]>>;
  readonly selection: SelectionSetNode;
  readonly answer: unknown;
}

export interface ReadCall {
  readonly kind: 'ROOT' | 'ENTITIES';
  readonly grant: GrantPayload;
  readonly people: readonly AskedPerson[];
  /** Everybody whom the grant's rows name. */
  readonly named: readonly string[];
}

/** Reads a recorded call with nothing but GraphQL's grammar, the published SDL and the grant's own format. */
export function readCall(call: RecordedCall): ReadCall {
  const grant = readGrant(call);
  const operation = parse(call.query).definitions[0]!;
  if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error('not one operation');
  const fields = operation.selectionSet.selections as readonly FieldNode[];
  const data = (JSON.parse(call.answer) as { data?: Record<string, unknown[]> }).data ?? {};
  const isEntities = fields.some(({ name }) => name.value === '_entities');
  const people = !isEntities ? [] : fields.flatMap((field) => peopleOf(field, call, grant, data));
  return {
    kind: isEntities ? 'ENTITIES' : 'ROOT',
    grant,
    people,
    named: grant.rows.flatMap((row) => row.people),
  };
}

/** Unverified: whether it is good is the subgraphs' business. */
function readGrant({ headers }: RecordedCall): GrantPayload {
  const [encoded] = String(headers['kinview-grant']).split('.');
  return JSON.parse(Buffer.from(encoded!, 'base64url').toString()) as GrantPayload;
}

function peopleOf(
  field: FieldNode,
  call: RecordedCall,
  grant: GrantPayload,
  data: Readonly<Record<string, unknown[]>>,
): AskedPerson[] {
  const argument = field.arguments?.[0]?.value;
  if (field.name.value !== '_entities' || argument?.kind !== Kind.VARIABLE) throw new Error('not entities');
  const representations = call.variables[argument.name.value] as Record<string, unknown>[];
  const asked = { classes: new Set<string>(), beyond: [] as string[] };
  collect(field.selectionSet!, '_Entity', asked, 0);
  return representations.map((representation, index) => ({
    representation,
    person: String(representation.id),
    classes: [...asked.classes],
    beyond: asked.beyond,
    granted: grantedTo(String(representation.id), grant),
    selection: field.selectionSet!,
    answer: data[field.alias?.value ?? field.name.value]?.[index],
  }));
}

function grantedTo(person: string, { rows }: GrantPayload): Record<string, readonly string[]> {
  const granted: Record<string, readonly string[]> = {};
  for (const { people, open } of rows) {
    if (!people.includes(person)) continue;
    for (const [dataClass, controllers] of Object.entries(open))
      granted[dataClass] = [...new Set([...(granted[dataClass] ?? []), ...controllers])];
  }
  return granted;
}

/** @param depth how many people deep; what is asked of a person within a person is not asked under their own name */
function collect(
  set: SelectionSetNode,
  typeName: string,
  asked: { classes: Set<string>; beyond: string[] },
  depth: number,
): void {
  for (const one of set.selections) {
    if (one.kind === Kind.FRAGMENT_SPREAD) throw new Error('fragments do not travel');
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const inside = one.typeCondition?.name.value ?? typeName;
      collect(one.selectionSet, inside, asked, typeName === '_Entity' ? 1 : depth);
      continue;
    }
    const field = one.name.value;
    if (field === '__typename') continue;
    const dataClass = classOf(typeName, field);
    if (dataClass !== null) asked.classes.add(dataClass);
    if (depth > 1 && typeName === 'Person' && field !== 'id') asked.beyond.push(`${typeName}.${field}`);
    if (one.selectionSet) {
      const next = typeBelow(typeName, field);
      collect(one.selectionSet, next, asked, next === 'Person' ? depth + 1 : depth);
    }
  }
}

export function typeBelow(typeName: string, field: string): string {
  const type = apiSchema.getType(typeName) as GraphQLObjectType;
  const named = getNamedType(type.getFields()[field]!.type);
  return isCompositeType(named) ? named.name : '';
}
