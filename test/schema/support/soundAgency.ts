import type { SubgraphSdl } from '../../../schema/compose.ts';
import { agency, spine, subgraph } from './smallSubgraphs.ts';

const types = `
  "A date." scalar Date
  "A moment." scalar DateTime
  "How it came about." enum Provenance { "A fact." FACT }
  "Whose it is." type Source @shareable { "Whose." organisation: ID "Which sector." sector: String! }
  "A record." interface SharedRecord {
    "Whose." source: Source! "As of." asOf: DateTime! "How it came about." provenance: Provenance!
  }
  "A person." type Person @key(fields: "id") { "Id." id: ID! "Health." health: HealthNamespace }
  "Health's part." type HealthNamespace {
    "Alerts." riskAlerts: [HealthRiskAlert!] @classified(as: "RISK_ALERT")
    "Admissions." admissions: [HealthAdmission!] @classified(as: "APPOINTMENT_SCHEDULE")
  }
  "An alert." type HealthRiskAlert implements SharedRecord {
    "Whose." source: Source! "As of." asOf: DateTime! "How it came about." provenance: Provenance!
    "What it is." text: String
    "Others concerned." people: [Person]
  }
  "An admission." type HealthAdmission implements SharedRecord {
    "Whose." source: Source! "As of." asOf: DateTime! "How it came about." provenance: Provenance!
    "Since." admittedOn: Date
    "Why." reasons: [String!] @classified(as: "ASSESSMENT_SUMMARY")
  }
`;

/** An agency against which nothing stands, with each [part, replacement] put in, which has to be there. */
export const soundAgency = (
  ...changes: readonly (readonly [part: string, replacement: string])[]
): SubgraphSdl =>
  agency(
    changes.reduce((sdl, [part, replacement]) => {
      if (!sdl.includes(part)) throw new Error(`The sound agency does not say: ${part}`);
      return sdl.replace(part, replacement);
    }, types),
  );

/** A second agency, `police`, with one field that is `more` than an alert. */
export const police = (more = '', moreTypes = ''): SubgraphSdl =>
  subgraph(
    'police',
    `${types.slice(0, types.indexOf('"A person."'))}
    "A person." type Person @key(fields: "id") { "Id." id: ID! "Police." police: PoliceNamespace ${more} }
    "The police's part." type PoliceNamespace { "Alerts." riskAlerts: [PoliceRiskAlert!] @classified(as: "RISK_ALERT") }
    "An alert." type PoliceRiskAlert implements SharedRecord {
      "Whose." source: Source! "As of." asOf: DateTime! "How it came about." provenance: Provenance!
      "What it is." text: String
    }
    ${moreTypes}`,
  );

export const partners: readonly SubgraphSdl[] = [spine(), police()];
