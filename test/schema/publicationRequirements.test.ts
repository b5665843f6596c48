import { describe, expect, it } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { checkPublication } from '../../schema/publication/checkPublication.ts';
import { spine } from './support/smallSubgraphs.ts';
import { police, soundAgency } from './support/soundAgency.ts';

/** The agreement with only the protocols given. */
const agreed = (...protocols: typeof harrowVale2026.protocols) =>
  readAgreement({ ...harrowVale2026, protocols });

const everything = { from: ['*'], to: ['*'], classes: ['*'], purposes: ['SAFEGUARDING'] } as const;

/** Health works out admissions from what the police's alerts say. */
const requiring = (text = 'text: String @external') =>
  soundAgency(
    [
      '"Health." health: HealthNamespace',
      `police: PoliceNamespace @external "Health." health: HealthNamespace @requires(fields: "police { riskAlerts { text } }")`,
    ],
    [
      '"An alert." type HealthRiskAlert',
      `type PoliceNamespace { riskAlerts: [PoliceRiskAlert!] @external } type PoliceRiskAlert { ${text} } "An alert." type HealthRiskAlert`,
    ],
  );

const check = (
  subgraph: ReturnType<typeof police>,
  others: ReturnType<typeof police>[],
  agreement = agreed(everything),
) =>
  checkPublication({ ...subgraph, otherSubgraphs: [spine(), ...others], agreement }).map(
    ({ code, coordinate, message }) => `${code} ${coordinate}: ${message}`,
  );

describe('what a subgraph requires of another', () => {
  it('may be what a protocol covers', () => {
    expect(check(requiring(), [police()])).toEqual([]);
  });

  it('may be nothing that no protocol covers', () => {
    const onlyPlans = { ...everything, classes: ['CRISIS_PLAN'] };
    const onlyAway = { ...everything, to: ['POLICE-X'] };
    for (const protocol of [onlyPlans, onlyAway]) {
      expect(check(requiring(), [police()], agreed(protocol))).toEqual([
        'REQUIRES_UNCOVERED Person.health: Person.health requires PoliceRiskAlert.text, and no protocol lets health have it.',
      ]);
    }
  });

  it('may not be a field with arguments: two askers could differ', () => {
    const withArguments = police();
    const sdl = withArguments.sdl.replace(
      '"What it is." text: String',
      '"What it is." text("In." language: String): String',
    );
    const found = check(requiring('text(language: String): String @external'), [{ ...withArguments, sdl }]);
    expect(found).toContain(
      'REQUIRES_ARGUMENTS Person.health: Person.health (health) requires PoliceRiskAlert.text, which takes arguments: two askers could differ.',
    );
  });

  it('may not be required with different arguments in two places', () => {
    const withArguments = police();
    const sdl = withArguments.sdl.replace(
      '"What it is." text: String',
      '"What it is." text("In." language: String): String',
    );
    const two = requiring('text(language: String): String @external');
    const conflicting = two.sdl
      .replace('police { riskAlerts { text } }', 'police { riskAlerts { text(language: \\"en\\") } }')
      .replace(
        '"Health." health',
        '"More." more: HealthNamespace @requires(fields: "police { riskAlerts { text(language: \\"cy\\") } }") "Health." health',
      );
    const found = check({ ...two, sdl: conflicting }, [{ ...withArguments, sdl }]);
    expect(found.filter((line) => line.startsWith('REQUIRES_ARGUMENTS'))).toHaveLength(2);
  });

  it('keeps the field that is required from taking arguments later', () => {
    const withArguments = police();
    const sdl = withArguments.sdl.replace(
      '"What it is." text: String',
      '"What it is." text("In." language: String): String',
    );
    const found = check({ ...withArguments, sdl }, [requiring('text(language: String): String @external')]);
    expect(found).toContain(
      'REQUIRES_ARGUMENTS PoliceRiskAlert.text: Person.health (health) requires PoliceRiskAlert.text, which takes arguments: two askers could differ.',
    );
  });

  it('may not lie behind a reference to another person', () => {
    const sdl = police().sdl.replace('text: String', 'text: String "Others concerned." people: [Person]');
    const behind = requiring('text: String @external people: [Person] @external').sdl;
    const another = behind.replace('riskAlerts { text }', 'riskAlerts { people { id } }');
    expect(another).not.toBe(behind);
    expect(check({ name: 'health', sdl: another }, [{ ...police(), sdl }])).toContain(
      'REQUIRES_ANOTHER_PERSON Person.health: Person.health requires what PoliceRiskAlert.people says of another person.',
    );
  });
});

describe('what a subgraph provides for another', () => {
  it('may not be classified', () => {
    const providing = soundAgency(
      ['"Health." health', 'police: PoliceNamespace @external "Health." health'],
      ['people: [Person]', 'people: [Person] @provides(fields: "police { riskAlerts { text } }")'],
      [
        '"An alert." type HealthRiskAlert',
        'type PoliceNamespace { riskAlerts: [PoliceRiskAlert!] @external } type PoliceRiskAlert { text: String @external } "An alert." type HealthRiskAlert',
      ],
    );
    expect(check(providing, [police()])).toContain(
      'PROVIDES_CLASSIFIED HealthRiskAlert.people: HealthRiskAlert.people provides PoliceRiskAlert.text, which is not a key.',
    );
  });
});
