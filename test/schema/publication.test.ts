import { describe, expect, it } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { SubgraphSdl } from '../../schema/compose.ts';
import { checkPublication } from '../../schema/publication/checkPublication.ts';
import { GRAPH_RULES, SDL_RULES } from '../../schema/publication/rules.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';
import { agency } from './support/smallSubgraphs.ts';
import { partners, soundAgency } from './support/soundAgency.ts';

const agreement = readAgreement(harrowVale2026);

const check = (subgraph: SubgraphSdl, otherSubgraphs = partners) =>
  checkPublication({ ...subgraph, otherSubgraphs, agreement });

/** `code coordinate: message`, so that a test reads like what a publisher is told. */
const told = (...changes: readonly (readonly [string, string])[]): string[] =>
  check(soundAgency(...changes)).map(({ code, coordinate, message }) => `${code} ${coordinate}: ${message}`);

describe('publication', () => {
  it.each(readSubgraphs())('has nothing against the partnership’s own $name', (subgraph) => {
    expect(check(subgraph, readSubgraphs())).toEqual([]);
  });

  it('has nothing against a sound agency', () => {
    expect(told()).toEqual([]);
  });

  it('says what is wrong, where, and what to do', () => {
    const [problem] = check(soundAgency(['"RISK_ALERT"', '"RISK"']));
    expect(problem).toEqual({
      code: 'UNKNOWN_CLASS',
      coordinate: 'HealthNamespace.riskAlerts',
      message: 'HealthNamespace.riskAlerts is classified as RISK, which the register does not know.',
      remedy: 'Use a class of the register, or have the partnership add the class to the agreement first.',
    });
  });

  it('gives every rule a code of its own and a remedy that is a sentence', () => {
    const rules = [...SDL_RULES, ...GRAPH_RULES];
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { remedy } of rules) expect(remedy).toMatch(/^[A-Z].*\.$/s);
  });

  it('refuses what does not parse or compose', () => {
    expect(check(agency('type {'))).toMatchObject([{ code: 'SYNTAX', coordinate: 'health' }]);
    expect(told(['sector: String!', 'sector: Int!'])).toContainEqual(
      expect.stringMatching(/^FIELD_TYPE_MISMATCH health: .*Source\.sector/),
    );
  });
});

describe('publication refuses, of classes,', () => {
  it('a field without one', () => {
    expect(told([' @classified(as: "RISK_ALERT")', ''])).toContain(
      'UNCLASSIFIED_FIELD HealthNamespace.riskAlerts: HealthNamespace.riskAlerts has no class, and can be reached past every field that has one.',
    );
  });

  it('one field that is published by two subgraphs', () => {
    const ours = soundAgency([
      '"Health." health',
      '"Note." note: ID @shareable @classified(as: "KEY_CONTACT") "Health." health',
    ]);
    const theirs = partners.map((one) =>
      one.name === 'police'
        ? {
            ...one,
            sdl: one.sdl.replace(
              '"Police." police',
              '"Note." note: ID @shareable @classified(as: "KEY_CONTACT") "P." police',
            ),
          }
        : one,
    );
    expect(check(ours, theirs)).toContainEqual(
      expect.objectContaining({ code: 'SHARED_CLASSIFIED', coordinate: 'Person.note' }),
    );
  });

  it('a classified field that is never null', () => {
    expect(told(['[HealthRiskAlert!] @', '[HealthRiskAlert!]! @'])).toEqual([
      'NON_NULL_CLASSIFIED HealthNamespace.riskAlerts: HealthNamespace.riskAlerts is classified and never null.',
    ]);
  });

  it('a namespace, or a reference to people, that is never null', () => {
    expect(told(['health: HealthNamespace', 'health: HealthNamespace!'])).toEqual([
      'NON_NULL_ELSEWHERE Person.health: Person.health is never null, and to the other subgraphs it is a field of another subgraph.',
    ]);
    expect(told(['people: [Person]', 'people: [Person!]'])).toEqual([
      'NON_NULL_ELSEWHERE HealthRiskAlert.people: HealthRiskAlert.people is a reference to people that is never null; each person is decided for themselves.',
    ]);
  });

  it('free text under a routine class, and no other', () => {
    expect(told(['admittedOn: Date', 'admittedOn: Date "Where." ward: String'])).toEqual([
      'FREE_TEXT HealthAdmission.ward: HealthAdmission.ward is free text (String) under APPOINTMENT_SCHEDULE, which is open to almost everyone.',
    ]);
    const ward = '"A ward." type HealthWard { "Its name." name: String }';
    expect(
      told(
        ['admittedOn: Date', 'admittedOn: Date "Where." ward: [HealthWard!]'],
        ['"A person."', `${ward} "A person."`],
      ),
    ).toEqual([expect.stringMatching(/^FREE_TEXT HealthWard\.name: /)]);
  });

  it('free text under a routine class by the name of a scalar of one’s own', () => {
    expect(
      told(
        ['admittedOn: Date', 'admittedOn: Date "Where." ward: Ward'],
        ['"A person."', '"A ward." scalar Ward "A person."'],
      ),
    ).toEqual([expect.stringMatching(/^FREE_TEXT HealthAdmission\.ward: .*\(Ward\)/)]);
  });

  it('totals, by their names or beside rows', () => {
    expect(told(['text: String', 'text: String "How many." totalCount: Int'])).toEqual([
      'TOTAL HealthRiskAlert.totalCount: HealthRiskAlert.totalCount counts rows, those that are withheld too.',
    ]);
    const page = '"A page." type HealthPage { "Alerts." rows: [HealthRiskAlert!] "How many." matching: Int }';
    expect(
      told(
        ['text: String', 'text: String "Earlier." earlier: HealthPage'],
        ['"A person."', `${page} "A person."`],
      ),
    ).toEqual([expect.stringMatching(/^TOTAL HealthPage\.matching: /)]);
  });

  it('an interface whose types do not agree', () => {
    const extra = '"Any." interface HealthAny { "Text." text: String }';
    const changed = told(
      ['"A person."', `${extra} "A person."`],
      ['HealthRiskAlert implements SharedRecord', 'HealthRiskAlert implements SharedRecord & HealthAny'],
      [
        'HealthAdmission implements SharedRecord {',
        'HealthAdmission implements SharedRecord & HealthAny { "Text." text: String @classified(as: "MEDICATION")',
      ],
    );
    expect(changed).toEqual([
      'INTERFACE_DISAGREES HealthAny.text: HealthAny.text is not classified alike on all types that implement HealthAny.',
    ]);
  });
});

describe('publication refuses, of arguments,', () => {
  const admissions = 'admissions: [HealthAdmission!]';
  const withArgument = (argument: string, types = '') =>
    told(
      [admissions, `admissions("It." ${argument}): [HealthAdmission!]`],
      ['"A person."', `${types} "A person."`],
    );

  it('one that filters by what a stricter class keeps back', () => {
    expect(withArgument('reasons: String')).toEqual([
      'ARGUMENT_REVEALS HealthNamespace.admissions(reasons:): HealthNamespace.admissions takes "reasons", which could filter, sort or count by what another class keeps back.',
    ]);
  });

  it('one that does so inside an input or an enum', () => {
    const input =
      '"Which." input HealthWhich { "Why." where: HealthWhere } "W." input HealthWhere { "Why." reasons: String }';
    expect(withArgument('which: HealthWhich', input)).toEqual([
      expect.stringMatching(/^ARGUMENT_REVEALS .*"reasons"/),
    ]);
    const order = '"Order." enum HealthOrder { "By date." ADMITTED_ON_DESC "By reason." REASONS }';
    expect(withArgument('by: HealthOrder', order)).toEqual([
      expect.stringMatching(/^ARGUMENT_REVEALS .*"reasons"/),
    ]);
  });

  it('one that nobody can tell the meaning of', () => {
    expect(withArgument('minimumSeverity: Int')).toHaveLength(1);
  });

  it('but not paging, nor what the field shows anyway', () => {
    expect(withArgument('first: Int')).toEqual([]);
    expect(withArgument('admittedOnFrom: Date')).toEqual([]);
  });
});

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
      '"What it is." text: String @federation__inaccessible',
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
