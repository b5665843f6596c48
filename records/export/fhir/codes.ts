/** Code systems that IHE BALP 1.1 and FHIR R4 name; each as `coding(code)`. */
const system = (url: string) => (code: string, display?: string) => ({
  system: url,
  code,
  ...(display ? { display } : {}),
});

export const dicom = system('http://dicom.nema.org/resources/ontology/DCM');
export const lifecycle = system('http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle');
export const participation = system('http://terminology.hl7.org/CodeSystem/v3-ParticipationType');
export const roleClass = system('http://terminology.hl7.org/CodeSystem/v3-RoleClass');
export const securityRole = system('http://terminology.hl7.org/CodeSystem/extra-security-role-type');
export const sourceType = system('http://terminology.hl7.org/CodeSystem/security-source-type');
export const entityType = system('http://terminology.hl7.org/CodeSystem/audit-entity-type');
export const entityRole = system('http://terminology.hl7.org/CodeSystem/object-role');
export const resourceType = system('http://hl7.org/fhir/resource-types');
export const snomed = system('http://snomed.info/sct');
export const authorisation = system('https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType');
/** Kinview’s own: purposes and data classes of the sharing agreement. */
const purpose = system('urn:kinview:purpose');
export const dataClass = system('urn:kinview:data-class');

/** What audit repositories filter by (v3-PurposeOfUse), as near as it comes; other purposes have no counterpart there. */
const purposesOfUse: Readonly<Record<string, string>> = {
  CLINICAL_CARE: 'TREAT',
  COORDINATION: 'COC',
  PLANNING: 'CAREMGT',
  EARLY_HELP: 'CAREMGT',
  SAFEGUARDING: 'THREAT',
  CRISIS_RESPONSE: 'ETREAT',
};
const actReason = system('http://terminology.hl7.org/CodeSystem/v3-ActReason');

/** A purpose of the agreement, with its counterpart in HL7's. */
export const purposeOf = (name: string) => ({
  coding: [purpose(name), ...(Object.hasOwn(purposesOfUse, name) ? [actReason(purposesOfUse[name]!)] : [])],
});

export const concept = (coding: object) => ({ coding: [coding] });

/** Whom or what the ledger names by an id of Kinview's: a logical reference, for there is no FHIR server behind it. */
export const reference = (type: string, kind: string, value: string) => ({
  type,
  identifier: { system: `urn:kinview:${kind}`, value },
});
