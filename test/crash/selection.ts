/** Asked of every person, by gate: the path of the field and what is asked below. Lists, so that null is never a value. */
export const asked: Readonly<Record<string, readonly string[]>> = {
  families: ['id'],
  'consentPosition.consents': ['id', 'status'],
  'socialCare.attendance': ['id', 'sessionsPossible'],
  'socialCare.keyContacts': ['id'],
  'socialCare.functionalConcerns': ['id'],
  'socialCare.supportInstructions': ['id'],
  'socialCare.riskAlerts': ['id', 'severity'],
  'health.appointments': ['id'],
  'health.assessments': ['id'],
  'health.riskAlerts': ['id'],
  'police.incidents': ['id'],
  'police.riskAlerts': ['id'],
};

export const personSelection: string = `id ${Object.entries(asked)
  .map(([path, below]) => nested(path.split('.'), below.join(' ')))
  .join(' ')}`;

function nested(path: readonly string[], innermost: string): string {
  return path.reduceRight((inner, key) => `${key} { ${inner} }`, innermost);
}
