import type { DataClass } from '../../policies/words.ts';

/** Words in a field's name that tell what it holds, and the classes that such a thing may have. */
export interface TellingName {
  /** As they follow one another in the name, in lower case: `nhsNumber` is `nhs number`. */
  readonly words: readonly string[];
  /** The first is the usual one; the field may have any of them, or a class that is surely as strict as one of them. */
  readonly classes: readonly DataClass[];
}

const tells = (classes: string, ...words: readonly string[]): TellingName => ({
  words,
  classes: classes.split(' '),
});

/** Data, not code: extend it where a name misled somebody. */
export const tellingNames: readonly TellingName[] = [
  tells('IDENTITY_DETAIL', 'nhs number', 'date of birth', 'birth date', 'dob', 'ethnicity', 'religion'),
  tells('IDENTITY_DETAIL', 'national insurance', 'passport', 'surname', 'upn', 'unique pupil'),
  tells('ADDRESS', 'address', 'postcode', 'post code', 'uprn', 'whereabouts', 'home location'),
  tells('DIAGNOSIS', 'diagnosis', 'diagnoses', 'diagnosed', 'snomed', 'icd', 'condition code'),
  tells(
    'MEDICATION CRISIS_ITEM',
    'medication',
    'medications',
    'prescription',
    'prescriptions',
    'dose',
    'dosage',
  ),
  tells('ASSESSMENT_SUMMARY', 'clinical assessment', 'test result', 'test results', 'lab result', 'therapy'),
  tells(
    'SENSITIVE_SERVICE',
    'hiv',
    'sexual health',
    'contraception',
    'pregnancy',
    'termination',
    'substance',
  ),
  tells('SENSITIVE_SERVICE', 'self harm', 'mental health', 'psychiatric', 'suicide', 'suicidal'),
  tells('POLICE_INTELLIGENCE', 'intelligence', 'informant', 'covert'),
  tells(
    'SAFEGUARDING_INCIDENT INCIDENT_PATTERN',
    'conviction',
    'convictions',
    'offence',
    'offences',
    'arrest',
  ),
  tells('PROTECTION_STATUS', 'protection plan', 'child protection', 'care order', 'looked after'),
  tells('RISK_PROFILE', 'risk score', 'prediction', 'predicted', 'algorithm'),
];
