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
  tells('IDENTITY_DETAIL', 'nhs number', 'nhs no', 'nhs num', 'chi number', 'hospital number', 'mrn'),
  tells('IDENTITY_DETAIL', 'date of birth', 'birth date', 'birthdate', 'birthday', 'born on', 'dob'),
  tells('IDENTITY_DETAIL', 'ethnicity', 'ethnic', 'religion', 'nationality', 'immigration', 'passport'),
  tells('IDENTITY_DETAIL', 'national insurance', 'nino', 'ni number', 'ni no', 'upn', 'unique pupil'),
  tells('IDENTITY_DETAIL', 'surname', 'forename', 'first name', 'last name', 'family name', 'maiden name'),
  tells('ADDRESS', 'address', 'addresses', 'addr', 'postcode', 'post code', 'zip', 'uprn', 'whereabouts'),
  tells('ADDRESS', 'home location', 'street', 'house number', 'latitude', 'longitude', 'lat', 'lng', 'geo'),
  tells('DIAGNOSIS', 'diagnosis', 'diagnoses', 'diagnosed', 'snomed', 'icd', 'condition code', 'dx', 'diag'),
  tells(
    'MEDICATION CRISIS_ITEM',
    'medication',
    'medications',
    'prescription',
    'prescriptions',
    'dose',
    'dosage',
    'meds',
    'rx',
    'drug',
    'drugs',
  ),
  tells(
    'ASSESSMENT_SUMMARY',
    'clinical assessment',
    'test result',
    'test results',
    'lab result',
    'therapy',
    'bmi',
  ),
  tells(
    'SENSITIVE_SERVICE',
    'hiv',
    'sexual health',
    'contraception',
    'pregnancy',
    'termination',
    'substance',
  ),
  tells(
    'SENSITIVE_SERVICE',
    'self harm',
    'mental health',
    'psychiatric',
    'suicide',
    'suicidal',
    'camhs',
    'mh',
  ),
  tells('POLICE_INTELLIGENCE', 'intelligence', 'informant', 'covert'),
  tells(
    'SAFEGUARDING_INCIDENT INCIDENT_PATTERN',
    'conviction',
    'convictions',
    'offence',
    'offences',
    'arrest',
    'arrests',
    'pnc',
    'crime ref',
  ),
  tells(
    'PROTECTION_STATUS',
    'protection plan',
    'child protection',
    'care order',
    'looked after',
    'cpp',
    'lac',
  ),
  tells('RISK_PROFILE', 'risk score', 'prediction', 'predicted', 'algorithm'),
];
