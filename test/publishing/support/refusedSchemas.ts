import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import type { SubgraphSdl } from '../../../schema/compose.ts';
import { partners, police, soundAgency } from '../../schema/support/soundAgency.ts';

export interface RefusedSchema {
  readonly code: string;
  readonly subgraph: SubgraphSdl;
  readonly others?: readonly SubgraphSdl[];
  readonly agreement?: ReturnType<typeof readAgreement>;
}

const record = 'HealthRiskAlert implements SharedRecord';
const namespace = 'health: HealthNamespace';
const person = '"A person."';
const text = 'text: String';
const foreign = (fields: string) =>
  `type PoliceNamespace { riskAlerts: [PoliceRiskAlert!] @external } type PoliceRiskAlert { ${fields} } "An alert." type HealthRiskAlert`;
const requiring = (fields: string, wanted: string) =>
  soundAgency(
    [
      `"Health." ${namespace}`,
      `police: PoliceNamespace @external "Health." ${namespace} @requires(fields: "police { riskAlerts { ${wanted} } }")`,
    ],
    ['"An alert." type HealthRiskAlert', foreign(fields)],
  );
const policeWith = (more: string): readonly SubgraphSdl[] => {
  const one = police();
  return [partners[0]!, { ...one, sdl: one.sdl.replace('"What it is." text: String', more) }];
};
const one = (code: string, ...changes: readonly (readonly [string, string])[]): RefusedSchema => ({
  code,
  subgraph: soundAgency(...changes),
});

/** For every rule a subgraph that is sound but for what the rule refuses. */
export const refusedSchemas: readonly RefusedSchema[] = [
  { code: 'SYNTAX', subgraph: { name: 'health', sdl: 'type {' } },
  { code: 'UNKNOWN_SOURCE', subgraph: { ...soundAgency(), name: 'housing' } },
  one('UNKNOWN_DIRECTIVE', [
    '"What it is." text: String',
    '"What it is." text: String @federation__tag(name: "x")',
  ]),
  one('AUTHORITY_CLAIMED', [record, `${record} @releasedBy(operation: ["person"])`]),
  one('ROOT_FIELD', [person, `type Query { "All." everyone: [Person] } ${person}`]),
  one('FOREIGN_ENTITY', [record, `${record} @key(fields: "text")`]),
  one('INTERFACE_OBJECT', [
    person,
    `"I." type HealthAny @interfaceObject @key(fields: "id") { "Id." id: ID! } ${person}`,
  ]),
  one('NAMESPACE_SHAPE', [namespace, 'health: [HealthNamespace]']),
  one('NAMESPACE_CLASSIFIED', [namespace, `${namespace} @classified(as: "RISK_ALERT")`]),
  one('SHARED_TYPE', [person, `"P." type PoliceRiskAlert @shareable { "Text." text: String } ${person}`]),
  one('RESERVED_NAME', [text, `${text} "Key." kvSubject: String`]),
  one('UNDOCUMENTED', ['"What it is." text', 'text']),
  one('UNKNOWN_CLASS', ['"RISK_ALERT"', '"RISK"']),
  one('NON_NULL_CLASSIFIED', ['[HealthRiskAlert!] @', '[HealthRiskAlert!]! @']),
  one('NON_NULL_ELSEWHERE', ['people: [Person]', 'people: [Person!]']),
  one('INACCESSIBLE_CLASSIFIED', [text, `${text} @inaccessible`]),
  one('FREE_TEXT', ['admittedOn: Date', 'admittedOn: Date "Where." ward: String']),
  one('TOTAL', [text, `${text} "How many." totalCount: Int`]),
  {
    code: 'REQUIRES_ARGUMENTS',
    subgraph: requiring('text(language: String): String @external', 'text'),
    others: policeWith('"What it is." text("In." language: String): String'),
  },
  {
    code: 'PROVIDES_CLASSIFIED',
    subgraph: soundAgency(
      [`"Health." ${namespace}`, `police: PoliceNamespace @external "Health." ${namespace}`],
      ['people: [Person]', 'people: [Person] @provides(fields: "police { riskAlerts { text } }")'],
      ['"An alert." type HealthRiskAlert', foreign('text: String @external')],
    ),
  },
  {
    code: 'REQUIRES_ANOTHER_PERSON',
    subgraph: requiring('text: String @external people: [Person] @external', 'people { id }'),
    others: policeWith('"What it is." text: String "Others concerned." people: [Person]'),
  },
  one('UNCLASSIFIED_FIELD', [' @classified(as: "RISK_ALERT")', '']),
  {
    code: 'SHARED_CLASSIFIED',
    subgraph: soundAgency([
      '"Health." health',
      '"Note." note: ID @shareable @classified(as: "KEY_CONTACT") "Health." health',
    ]),
    others: [partners[0]!, police('"Note." note: ID @shareable @classified(as: "KEY_CONTACT")')],
  },
  one(
    'INTERFACE_DISAGREES',
    [person, `"Any." interface HealthAny { "Text." text: String } ${person}`],
    [record, `${record} & HealthAny`],
    [
      'HealthAdmission implements SharedRecord {',
      'HealthAdmission implements SharedRecord & HealthAny { "Text." text: String @classified(as: "MEDICATION")',
    ],
  ),
  one('ARGUMENT_REVEALS', [
    'admissions: [HealthAdmission!]',
    'admissions("It." reasons: String): [HealthAdmission!]',
  ]),
  {
    code: 'REQUIRES_UNCOVERED',
    subgraph: requiring('text: String @external', 'text'),
    agreement: readAgreement({
      ...harrowVale2026,
      protocols: [{ from: ['*'], to: ['*'], classes: ['CRISIS_PLAN'], purposes: ['SAFEGUARDING'] }],
    }),
  },
  one('FIELD_TYPE_MISMATCH', ['sector: String!', 'sector: Int!']),
];
