import { type EnumTypeDefinitionNode, type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { health } from '../../subgraphs/health/agency.ts';
import type { Agency } from '../../subgraphs/kit/defineAgency.ts';
import type { RecordKind } from '../../subgraphs/kit/recordKinds.ts';
import { police } from '../../subgraphs/police/agency.ts';
import { socialCare } from '../../subgraphs/socialcare/agency.ts';
import { NOW } from './support/callSubgraph.ts';
import { type RunningAgency, record, startAgency } from './support/startAgency.ts';

const CONTROLLER = { socialcare: 'LA-A', health: 'NHS-COMM', police: 'POLICE-X' } as Record<string, string>;
const SECTOR = { socialcare: 'SOCIAL_CARE', health: 'HEALTH', police: 'POLICE' } as Record<string, string>;
const CONTACT = { role: 'Duty worker', name: 'Duty team', telephone: '01632 960100' };

describe.each([socialCare, health, police])('$name keeps and serves every field of its schema', (agency) => {
  const controller = CONTROLLER[agency.name]!;
  let running: RunningAgency;
  beforeAll(async () => {
    running = await startAgency(agency);
  });
  afterAll(() => running.stop());

  test.each(agency.namespace.kinds.map((kind) => [kind.name, kind] as const))('%s', async (name, kind) => {
    const written = record(name, `subject-of-${name}`, controller, sample(agency, kind));
    await running.insert(written);
    const own = kind.fields.map((field) => selection(agency, kind, field.name));
    const classes = [kind.dataClass, ...kind.fields.flatMap((field) => field.dataClass ?? [])];
    const answer = await running.ask(
      [written.person],
      `{ ${agency.namespace.field} { ${name} { id asOf provenance source { organisation sector } ${own.join(' ')} } } }`,
      Object.fromEntries(classes.map((dataClass) => [dataClass, [controller]])),
    );
    expect(answer.json.errors).toBeUndefined();
    const { people, ...values } = written.values as Record<string, unknown>;
    const expected = {
      id: written.id,
      asOf: new Date(NOW).toISOString(),
      provenance: 'FACT',
      source: { organisation: controller, sector: SECTOR[agency.name] },
      ...values,
      ...(people ? { people: (people as string[]).map((id) => ({ id })) } : {}),
    };
    const given = answer.json.data._entities[0][agency.namespace.field][name];
    expect(given).toEqual(kind.many ? [expected] : expected);
  });

  test('every value of every enumeration can be kept, and no other', async () => {
    for (const kind of agency.namespace.kinds) {
      for (const node of definitionOf(agency, kind.type)) {
        const found = enumOf(agency, named(node.type));
        if (!found || kind.fields.every(({ name }) => name !== node.name.value)) continue;
        const list = node.type.kind === Kind.LIST_TYPE;
        const write = (value: string) => {
          const values = { ...sample(agency, kind), [node.name.value]: list ? [value] : value };
          return running.insert(record(kind.name, 'enumerated', controller, values));
        };
        for (const value of found.values ?? []) await write(value.name.value);
        await expect(write('SOMETHING_ELSE')).rejects.toThrow(/check/);
      }
    }
  });
});

/** A value for each field of a kind, with dates that follow one another. */
function sample(agency: Agency, kind: RecordKind): Record<string, unknown> {
  const own = definitionOf(agency, kind.type).filter((node) =>
    kind.fields.some(({ name }) => name === node.name.value),
  );
  return Object.fromEntries(own.map((node, index) => [node.name.value, sampleOf(agency, node.type, index)]));
}

function sampleOf(agency: Agency, type: TypeNode, index: number): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return sampleOf(agency, type.type, index);
  if (type.kind === Kind.LIST_TYPE && named(type) === 'Person') return ['another-person', 'third-person'];
  if (type.kind === Kind.LIST_TYPE) return [sampleOf(agency, type.type, index)];
  const day = String(index + 1).padStart(2, '0');
  const samples: Record<string, unknown> = {
    String: '1234567890',
    Int: 7,
    Boolean: true,
    Date: `2026-01-${day}`,
    DateTime: `2026-01-${day}T10:30:00.250Z`,
    ContactName: 'A team',
    TelephoneNumber: '+44 1632 960100',
    EmailAddress: 'team@example.org',
    SocialCareCrisisContact: CONTACT,
  };
  const name = named(type);
  return samples[name] ?? enumOf(agency, name)!.values![0]!.name.value;
}

function selection(agency: Agency, kind: RecordKind, field: string): string {
  const node = definitionOf(agency, kind.type).find(({ name }) => name.value === field)!;
  const type = named(node.type);
  if (type === 'Person') return `${field} { id }`;
  if (type === 'SocialCareCrisisContact') return `${field} { role name telephone }`;
  return field;
}

const named = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);

function definitionOf(agency: Agency, type: string): readonly FieldDefinitionNode[] {
  const found = parse(agency.sdl).definitions.find(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === type,
  );
  return found?.kind === Kind.OBJECT_TYPE_DEFINITION ? (found.fields ?? []) : [];
}

function enumOf(agency: Agency, name: string): EnumTypeDefinitionNode | undefined {
  return parse(agency.sdl).definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === name,
  );
}
