import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { health } from '../../subgraphs/health/agency.ts';
import { insertRecords } from '../../subgraphs/kit/insertRecords.ts';
import { readNamespace } from '../../subgraphs/kit/recordKinds.ts';

const sdl = (fields: string) =>
  parse(`
  type Person { id: ID! probation: ProbationNamespace }
  type ProbationNamespace { ${fields} }
  type ProbationRiskAlert { id: ID! source: Source! asOf: DateTime! provenance: Provenance!
    reviewOn: Date people: [Person] reasons: [String!] @classified(as: "ASSESSMENT_SUMMARY") }
`);

describe('what an agency holds is read from its schema', () => {
  test('tables, columns and classes', () => {
    expect(readNamespace(sdl('riskAlerts: [ProbationRiskAlert!] @classified(as: "RISK_ALERT")'))).toEqual({
      field: 'probation',
      type: 'ProbationNamespace',
      kinds: [
        {
          name: 'riskAlerts',
          type: 'ProbationRiskAlert',
          table: 'risk_alert',
          dataClass: 'RISK_ALERT',
          many: true,
          fields: [
            { name: 'reviewOn', column: 'review_on', type: 'Date', dataClass: null },
            { name: 'people', column: 'people', type: 'Person', dataClass: null },
            { name: 'reasons', column: 'reasons', type: 'String', dataClass: 'ASSESSMENT_SUMMARY' },
          ],
        },
      ],
    });
  });

  test('a field without a class is not served: the agency does not start', () => {
    expect(() => readNamespace(sdl('riskAlerts: [ProbationRiskAlert!]'))).toThrow(
      'ProbationNamespace.riskAlerts has no data class',
    );
  });

  test('a schema that adds nothing to a person is refused', () => {
    expect(() => readNamespace(parse('type Person { id: ID! }'))).toThrow('contributes nothing to Person');
  });
});

describe('a record that the schema does not have is not inserted', () => {
  const record = { id: '1', person: 'maya', controller: 'NHS-COMM', asOf: 0, provenance: 'FACT' };
  const nowhere = undefined as never;

  test('an unknown field of the namespace', async () => {
    const inserting = insertRecords(nowhere, health.namespace, [
      { ...record, field: 'horoscope', values: {} },
    ]);
    await expect(inserting).rejects.toThrow('HealthNamespace has no field horoscope');
  });

  test('an unknown value', async () => {
    const values = { starSign: 'Leo' };
    const inserting = insertRecords(nowhere, health.namespace, [{ ...record, field: 'diagnoses', values }]);
    await expect(inserting).rejects.toThrow('HealthDiagnosis has no field starSign');
  });
});
