import { describe, expect, it } from 'vitest';
import { check, told } from './support/checkAgency.ts';
import { soundAgency } from './support/soundAgency.ts';

describe('publication refuses, of an agency’s shape,', () => {
  it.each([
    [
      'a root field',
      '"A person."',
      'type Query { "All." everyone: [Person] } "A person."',
      'ROOT_FIELD Query.everyone',
    ],
    [
      'a root field of a root type of its own',
      '"A person."',
      'schema { query: Start } "S." type Start { "All." everyone: [Person] } "A person."',
      'ROOT_FIELD Start.everyone',
    ],
    [
      'another entity',
      'HealthRiskAlert implements SharedRecord',
      'HealthRiskAlert implements SharedRecord @key(fields: "text")',
      'FOREIGN_ENTITY HealthRiskAlert',
    ],
    [
      'a person by another key',
      '@key(fields: "id") { "Id."',
      '@key(fields: "id") @key(fields: "nhsNumber") { "N." nhsNumber: ID "Id."',
      'FOREIGN_ENTITY Person',
    ],
    [
      'a person whose answers do not say who they are',
      'id: ID!',
      'id: ID! @external',
      'FOREIGN_ENTITY Person.id',
    ],
    [
      'a person whom nobody can ask for',
      '@key(fields: "id")',
      '@key(fields: "id", resolvable: false)',
      'FOREIGN_ENTITY Person',
    ],
    [
      'a namespace that is a list',
      'health: HealthNamespace',
      'health: [HealthNamespace]',
      'NAMESPACE_SHAPE Person.health',
    ],
    [
      'a namespace with arguments',
      'health: HealthNamespace',
      'health("It." first: Int): HealthNamespace',
      'NAMESPACE_SHAPE Person.health',
    ],
    [
      'a second field on a person',
      '"Health." health',
      '"More." more: HealthNamespace "Health." health',
      'NAMESPACE_SHAPE Person',
    ],
    [
      'a namespace field that is no record',
      '"Alerts." riskAlerts',
      '"Risk." atRisk: Boolean @classified(as: "RISK_ALERT") "Alerts." riskAlerts',
      'NAMESPACE_SHAPE HealthNamespace.atRisk',
    ],
    [
      'a namespace field that is a list of lists',
      '[HealthRiskAlert!]',
      '[[HealthRiskAlert!]]',
      'NAMESPACE_SHAPE HealthNamespace.riskAlerts',
    ],
    [
      'a namespace with a class',
      'health: HealthNamespace',
      'health: HealthNamespace @classified(as: "RISK_ALERT")',
      'NAMESPACE_CLASSIFIED Person.health',
    ],
    [
      'a type that another subgraph has too',
      '"A person."',
      '"P." type PoliceRiskAlert @shareable { "Text." text: String } "A person."',
      'SHARED_TYPE PoliceRiskAlert',
    ],
    [
      'a name the gateway keeps to itself',
      'text: String',
      'text: String "Key." kvSubject: String',
      'RESERVED_NAME HealthRiskAlert.kvSubject',
    ],
    ['what is not described', '"What it is." text', 'text', 'UNDOCUMENTED HealthRiskAlert.text'],
    ['an enum value that is not described', '"A fact." FACT', 'FACT', 'UNDOCUMENTED Provenance.FACT'],
  ])('%s', (_what, part, replacement, expected) => {
    expect(told([part, replacement]).map((line) => line.split(':')[0])).toContain(expected);
  });

  it.each([
    [
      'a data subject of its own',
      'HealthRiskAlert implements SharedRecord',
      'HealthRiskAlert implements SharedRecord @dataSubject(at: "text")',
      'AUTHORITY_CLAIMED HealthRiskAlert',
    ],
    [
      'a release',
      'HealthRiskAlert implements SharedRecord',
      'HealthRiskAlert implements SharedRecord @releasedBy(operation: ["person"])',
      'AUTHORITY_CLAIMED HealthRiskAlert',
    ],
    [
      'an interface object',
      '"A person."',
      '"I." type HealthAny @interfaceObject @key(fields: "id") { "Id." id: ID! } "A person."',
      'INTERFACE_OBJECT HealthAny',
    ],
  ])('%s', (_what, part, replacement, expected) => {
    expect(told([part, replacement]).map((line) => line.split(':')[0])).toContain(expected);
  });

  it('another subgraph’s field, taken over', () => {
    const ours = soundAgency([
      '"Health." health',
      '"P." police: Boolean @override(from: "police") "Health." health',
    ]);
    const sdl = ours.sdl.replace('"@key", ', '"@key", "@override", ');
    expect(check({ ...ours, sdl }).map(({ code }) => code)).toContain('AUTHORITY_CLAIMED');
  });

  it('directives under other names, and directives of other specifications', () => {
    const sound = soundAgency();
    const renamed = sound.sdl.replace('"@provides"', '{ name: "@provides", as: "@gives" }');
    expect(check({ ...sound, sdl: renamed })).toMatchObject([
      { code: 'UNKNOWN_DIRECTIVE', coordinate: 'health' },
    ]);
    const full = sound.sdl.replace(
      '"What it is." text: String',
      '"What it is." text: String @federation__tag(name: "x")',
    );
    expect(check({ ...sound, sdl: full })).toMatchObject([
      { code: 'UNKNOWN_DIRECTIVE', coordinate: 'HealthRiskAlert.text' },
    ]);
    const other = sound.sdl.replace(
      '@composeDirective(name: "@classified")',
      '@link(url: "https://example.org/magic/v1.0") @composeDirective(name: "@classified")',
    );
    expect(check({ ...sound, sdl: other }).map(({ message }) => message)).toContain(
      'health links https://example.org/magic/v1.0.',
    );
  });

  it('a source that the agreement does not know', () => {
    expect(check({ ...soundAgency(), name: 'dentistry' })).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_SOURCE', coordinate: 'dentistry' }),
    );
  });
});
