import type { Obligation } from '../decision.ts';
import type { Condition, ConsentRecord } from '../facts.ts';

/** CONSENT_LIMITS for each condition of the consent that a disclosure stands on; the text holds no value. */
export function consentLimits(record: ConsentRecord): readonly Obligation[] {
  if (record.conditions.length === 0) return [];
  const texts = record.conditions.map(textOf).filter((text) => text !== null);
  return texts.map((text) => ({ code: 'CONSENT_LIMITS', text }));
}

function textOf(condition: Condition): string | null {
  switch (condition.kind) {
    case 'NO_ONWARD':
      return 'Consent does not extend to passing this on.';
    case 'TIME_LIMITED':
      return `Consent ends on ${new Date(condition.until).toISOString().slice(0, 10)}.`;
    case 'PURPOSE_LIMITED':
      return `Consent is limited to these purposes: ${condition.purposes.join(', ')}.`;
    case 'RECIPIENT_EXCLUDED':
    case 'PERSON_EXCLUDED':
      return 'Consent shuts out other recipients: ask before passing this on.';
    default:
      return null;
  }
}
