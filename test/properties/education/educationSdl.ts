import { readFileSync } from 'node:fs';

const health = readFileSync(new URL('../../../schema/health.graphql', import.meta.url), 'utf8');
/** Links, directives and the types that all agencies share, as an agency writes them. */
const shared = health
  .slice(0, health.indexOf('type Person @key'))
  .replace('"@composeDirective"]', '"@composeDirective", "@external", "@requires"]');

const inputs = `
  socialCare { attendance { sessionsAttended } riskAlerts { description } }
  health { admissions { admittedOn reasons } supportInstructions { instruction } }
  police { incidents { summary people { id socialCare { identity { name } } } } }
`;

/**
 * A fourth agency, for tests only: it works out what a school has to prepare from what social care and health hold. All
 * that it requires travels to it as an input.
 */
export const educationSdl = `
  ${shared}
  type Person @key(fields: "id") {
    id: ID!
    socialCare: SocialCareNamespace @external
    health: HealthNamespace @external
    police: PoliceNamespace @external
    education: EducationNamespace @requires(fields: """${inputs}""")
  }
  type SocialCareNamespace {
    attendance: [SocialCareAttendance!] @external
    riskAlerts: [SocialCareRiskAlert!] @external
    identity: SocialCareIdentity @external
  }
  type SocialCareIdentity { name: String @external }
  type SocialCareAttendance { sessionsAttended: Int @external }
  type SocialCareRiskAlert { description: String @external }
  type HealthNamespace {
    admissions: [HealthAdmission!] @external
    supportInstructions: [HealthSupportInstruction!] @external
  }
  type HealthAdmission { admittedOn: Date @external reasons: [String!] @external }
  type HealthSupportInstruction { instruction: String @external }
  type PoliceNamespace { incidents: [PoliceIncident!] @external }
  type PoliceIncident { summary: String @external people: [Person] @external }
  type EducationNamespace {
    preparations: [EducationPreparation!] @classified(as: "SUPPORT_INSTRUCTION")
    reviews: [EducationReview!] @classified(as: "PLAN_REVIEW")
  }
  type EducationPreparation implements SharedRecord {
    source: Source!
    asOf: DateTime!
    provenance: Provenance!
    what: String
  }
  type EducationReview implements SharedRecord {
    source: Source!
    asOf: DateTime!
    provenance: Provenance!
    what: String
  }
`;

/** What may be an input: where it lies in a representation, whose class it is, and what stricter class lies below. */
export const educationInputs = [
  { path: ['socialCare', 'attendance'], source: 'socialcare', dataClass: 'ATTENDANCE_UPDATE' },
  { path: ['socialCare', 'riskAlerts'], source: 'socialcare', dataClass: 'RISK_ALERT' },
  { path: ['health', 'admissions'], source: 'health', dataClass: 'APPOINTMENT_SCHEDULE' },
  { path: ['health', 'admissions', 'reasons'], source: 'health', dataClass: 'ASSESSMENT_SUMMARY' },
  { path: ['police', 'incidents'], source: 'police', dataClass: 'SAFEGUARDING_INCIDENT' },
  { path: ['health', 'supportInstructions'], source: 'health', dataClass: 'SUPPORT_INSTRUCTION' },
] as const;
