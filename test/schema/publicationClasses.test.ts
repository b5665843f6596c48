import { describe, expect, it } from 'vitest';
import { check, told } from './support/checkAgency.ts';
import { partners, soundAgency } from './support/soundAgency.ts';

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

  it('a classified field that no client can ask for, and one that lies below it', () => {
    expect(told(['"RISK_ALERT")', '"RISK_ALERT") @inaccessible'])).toContain(
      'INACCESSIBLE_CLASSIFIED HealthNamespace.riskAlerts: HealthNamespace.riskAlerts is classified and @inaccessible.',
    );
    expect(told(['text: String', 'text: String @inaccessible'])).toEqual([
      'INACCESSIBLE_CLASSIFIED HealthRiskAlert.text: HealthRiskAlert.text is classified and @inaccessible.',
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
