import { harrowVale2026 } from './harrow-vale-2026.ts';
import { readAgreement } from './readAgreement.ts';
import type { TimesData } from './timesData.ts';
import type { Agreement } from './types.ts';

/** What agreements did not say in the first place, and what holds for one that was published before it had to. */
const LATER: Partial<TimesData> = {
  consentReviewMonthsAtMost: 12,
  explicitConsentReviewMonthsAtMost: 6,
  consentTalkDaysAtMost: 90,
  capacityAssessmentDaysAtMost: 90,
  memberSlipHours: 24,
  memberReturnDays: 28,
  familyDeferralDaysAtMost: 28,
};

/**
 * Reads an agreement that was published, perhaps under an earlier version of Kinview: its decisions have to be taken
 * again as they were, and it may still be in force. What it could not say yet is filled in with what opens least; kinds of
 * tasks and alerts are the product's own words. A new agreement has to say all of it (readAgreement).
 * @throws AgreementError, SyntaxError
 */
export function readStoredAgreement(text: string): Agreement {
  return readAgreement(complete(JSON.parse(text)));
}

function complete(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const { times, functions, tasks, alerts } = document;
  return {
    ...document,
    times: isRecord(times) ? { ...LATER, ...times } : times,
    functions: each(functions, (one) => ({ words: 'OWN', ...one })),
    tasks: withMissing(tasks, harrowVale2026.tasks),
    alerts: withMissing(alerts, harrowVale2026.alerts),
  };
}

function withMissing(kinds: unknown, ours: readonly { readonly kind: string }[]): unknown {
  if (!Array.isArray(kinds)) return kinds;
  const known = new Set(kinds.map((one) => (isRecord(one) ? one.kind : null)));
  return [...kinds, ...ours.filter(({ kind }) => !known.has(kind))];
}

function each(list: unknown, change: (one: Record<string, unknown>) => unknown): unknown {
  return Array.isArray(list) ? list.map((one) => (isRecord(one) ? change(one) : one)) : list;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
