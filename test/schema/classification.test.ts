import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { readClassification } from '../../schema/classification/readClassification.ts';
import { compose } from '../../schema/compose.ts';
import { agency, spine } from './support/smallSubgraphs.ts';

const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const known = new Set(readAgreement(harrowVale2026).classes.keys());

describe('the classification of the partnership’s supergraph', () => {
  const classification = readClassification(supergraph, known);

  it.each([
    ['Query', 'person', 'ROOT', null, 'governance'],
    ['Mutation', 'withdrawConsent', 'ROOT', null, 'governance'],
    ['Person', 'id', 'KEY', null, ''],
    ['Family', 'id', 'KEY', null, 'governance'],
    ['Person', '__typename', 'KEY', null, ''],
    ['Person', 'socialCare', 'NAMESPACE', null, 'socialcare'],
    ['Person', 'consentPosition', 'CLASSIFIED', 'CONSENT_POSITION', 'governance'],
    ['FamilyMember', 'person', 'CLASSIFIED', 'MEMBERSHIP', 'governance'],
    ['HealthNamespace', 'medications', 'CLASSIFIED', 'MEDICATION', 'health'],
    ['HealthAdmission', 'admittedOn', 'INHERITED', null, 'health'],
    ['HealthAdmission', 'reasons', 'CLASSIFIED', 'ASSESSMENT_SUMMARY', 'health'],
    ['SharedRecord', 'provenance', 'INHERITED', null, ''],
    ['Source', 'organisation', 'INHERITED', null, ''],
    ['PoliceIncident', 'people', 'INHERITED', null, 'police'],
    ['Disclosure', 'code', 'RELEASED', null, 'governance'],
    ['ConsentPayload', 'person', 'RELEASED', null, 'governance'],
  ])('%s.%s is %s', (type, field, kind, dataClass, source) => {
    expect(classification.coordinate(type, field)).toEqual({ kind, dataClass, source });
  });

  it('covers every coordinate: nothing is unclassified', () => {
    const open = [...classification.classifiedCoordinates()].filter(([, one]) => one.kind === 'UNCLASSIFIED');
    expect(open).toEqual([]);
    expect(classification.size).toBeGreaterThan(400);
  });

  it('knows whose id is where, and which operation releases what', () => {
    expect(classification.dataSubjectAt('Person')).toEqual(['id']);
    expect(classification.dataSubjectAt('FamilyMember')).toEqual(['person', 'id']);
    expect(classification.dataSubjectAt('HealthAdmission')).toBeUndefined();
    expect(classification.releasedBy('Disclosure')).toContain('disclosures');
  });

  it('knows nothing of fields that do not exist', () => {
    expect(classification.coordinate('Person', 'shoeSize')).toBeUndefined();
    expect(classification.coordinate('Nobody', '__typename')).toBeUndefined();
  });

  it('counts a class that the register does not know for nothing', () => {
    const without = readClassification(supergraph, new Set([...known].filter((one) => one !== 'MEDICATION')));
    expect(without.coordinate('HealthNamespace', 'medications')).toMatchObject({
      kind: 'UNCLASSIFIED',
      dataClass: null,
    });
    expect(without.coordinate('HealthMedication', 'dosage')).toMatchObject({ kind: 'INHERITED' });
  });
});

describe('reading a classification', () => {
  const read = (agencySdl: string, spineSdl = spine()) => {
    const composed = compose([spineSdl, agency(agencySdl)]);
    if (!composed.ok) throw new Error(JSON.stringify(composed.errors));
    return readClassification(composed.supergraph, new Set(['RISK_ALERT', 'MEDICATION', 'MEMBERSHIP']));
  };
  const namespace = (fields: string, types = '') =>
    `type Person @key(fields: "id") { id: ID! health: HealthNamespace } type HealthNamespace { ${fields} } ${types}`;

  it('leaves a type unclassified that can also be reached past every class', () => {
    const both = namespace(
      'alerts: [Alert] @classified(as: "RISK_ALERT") loose: Alert',
      'type Alert { text: String }',
    );
    expect(read(both).coordinate('Alert', 'text')?.kind).toBe('UNCLASSIFIED');
    expect(read(both).coordinate('HealthNamespace', 'loose')?.kind).toBe('UNCLASSIFIED');
    const once = namespace('alerts: [Alert] @classified(as: "RISK_ALERT")', 'type Alert { text: String }');
    expect(read(once).coordinate('Alert', 'text')?.kind).toBe('INHERITED');
  });

  it('follows classes through records within records, and through circles', () => {
    const nested = namespace(
      'alerts: [Alert] @classified(as: "RISK_ALERT")',
      'type Alert { text: String earlier: Alert by: Author } type Author { wrote: [Alert] name: String }',
    );
    expect(read(nested).coordinate('Author', 'name')?.kind).toBe('INHERITED');
  });

  it('takes an interface’s class from what implements it, and only where all agree', () => {
    const types = (first: string, second: string) =>
      namespace(
        'alerts: [Alert] @classified(as: "RISK_ALERT")',
        `interface Alert { text: String @classified(as: "MEDICATION") }
         type One implements Alert { text: String ${first} } type Two implements Alert { text: String ${second} }`,
      );
    const labelled = '@classified(as: "MEDICATION")';
    expect(read(types('', '')).coordinate('Alert', 'text')).toMatchObject({
      kind: 'INHERITED',
      dataClass: null,
    });
    expect(read(types(labelled, '')).coordinate('Alert', 'text')).toMatchObject({
      kind: 'UNCLASSIFIED',
      dataClass: null,
    });
    expect(read(types(labelled, labelled)).coordinate('Alert', 'text')).toMatchObject({
      kind: 'CLASSIFIED',
      dataClass: 'MEDICATION',
    });
  });

  it('does not let an interface or a union be a way past a class', () => {
    const union = namespace(
      'alerts: [Alert] @classified(as: "RISK_ALERT") other: Anything',
      'type Alert { text: String } type Note { text: String } union Anything = Alert | Note',
    );
    expect(read(union).coordinate('Alert', 'text')?.kind).toBe('UNCLASSIFIED');
  });

  it('releases nothing that can be reached by another way than its operation', () => {
    const ledger = 'type Row @releasedBy(operation: ["rows"]) { text: String }';
    const only = spine('type Query { person(id: ID!): Person rows: [Row] }', ledger);
    const also = spine('type Query { person(id: ID!): Person rows: [Row] more: [Row] }', ledger);
    const plain = namespace('alerts: Alert @classified(as: "RISK_ALERT")', 'type Alert { text: String }');
    expect(read(plain, only).coordinate('Row', 'text')?.kind).toBe('RELEASED');
    expect(read(plain, also).coordinate('Row', 'text')?.kind).toBe('UNCLASSIFIED');
  });

  it('makes no namespace of a list, nor of an object that others publish on', () => {
    const list = `type Person @key(fields: "id") { id: ID! health: [HealthNamespace] }
      type HealthNamespace { alerts: String @classified(as: "RISK_ALERT") }`;
    expect(read(list).coordinate('Person', 'health')?.kind).toBe('UNCLASSIFIED');
    expect(
      read(namespace('alerts: String @classified(as: "RISK_ALERT")')).coordinate('Person', 'health')?.kind,
    ).toBe('NAMESPACE');
  });

  it('counts a class for nothing where several subgraphs publish the field', () => {
    const shared = spine(
      'type Query { person(id: ID!): Person }',
      'type Person @key(fields: "id") @dataSubject(at: "id") { id: ID! alert: String @shareable @classified(as: "RISK_ALERT") }',
    );
    const also =
      'type Person @key(fields: "id") { id: ID! alert: String @shareable @classified(as: "RISK_ALERT") }';
    expect(read(also, shared).coordinate('Person', 'alert')).toMatchObject({
      kind: 'UNCLASSIFIED',
      source: '',
    });
  });
});
