import type { Agreement } from '../agreement/types.ts';
import type { DataClass, Instant, OrganisationId } from '../words.ts';

/** What one organisation was shown of somebody, for one purpose and on one ground, over a period. */
export interface ShownSum {
  readonly organisation: OrganisationId;
  readonly purpose: string;
  readonly dataClass: DataClass;
  /** The fine code. */
  readonly code: string;
  readonly times: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** Why a line is not told unless somebody decides that it is. */
export type HeldFor = 'SENSITIVE_SERVICE' | 'RESTRICTED' | 'FAMILY_NOT_TOLD' | 'SHIELD';

export interface SubjectLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly heldFor: readonly HeldFor[];
}

/** What somebody may know about the household's safety. */
export interface Household {
  /** An address of the household is shielded. */
  readonly isShielded: boolean;
  readonly leadOrganisations: readonly OrganisationId[];
}

/** Why it was shown, for the person themselves. */
const WHY: Readonly<Record<string, string>> = {
  CONSENT: 'you, or somebody for you, agreed to it',
  EXPLICIT_CONSENT: 'you, or somebody for you, agreed to exactly this',
  DUTY: 'the law lets services share this when a child may be at serious risk',
  DUTY_OVER_OBJECTION:
    'a child may have been at serious risk, and the law then lets services share it without agreement',
  INTERNAL: 'it is their own record of you',
  IDENTITY: 'they work with your family and had to know who you are',
  GOVERNANCE: 'they needed it to keep to the rules on sharing',
  CRISIS: 'a worker declared an emergency',
  COURT_ORDER: 'a court ordered it',
  OVERRIDE: 'a senior professional decided that it had to be shared to keep somebody safe',
};

/** Grounds of which the family may not have been told yet. */
const NOT_TOLD: ReadonlySet<string> = new Set(['OVERRIDE', 'DUTY_OVER_OBJECTION', 'CRISIS']);

/**
 * Who was shown what, in words for the person whom it is about (policy.md §3, SUBJECT_ACCESS): organisations, never
 * practitioners. What could put somebody at risk, or tell of a service that must not be known, is held for a reviewer.
 */
export function subjectLines(
  agreement: Agreement,
  sums: readonly ShownSum[],
  household: Household,
): readonly SubjectLine[] {
  return sums.map((sum, index) => ({
    number: index + 1,
    text: textOf(agreement, sum),
    heldFor: heldFor(agreement, sum, household),
  }));
}

function textOf(agreement: Agreement, sum: ShownSum): string {
  const { organisation, dataClass, purpose, code, times } = sum;
  const who = agreement.organisations.get(organisation)?.name ?? 'A service';
  const what = agreement.classes.get(dataClass)?.label ?? 'information';
  const often = times === 1 ? 'once' : `${times} times`;
  const when =
    times === 1 ? `on ${dayOf(sum.first)}` : `first on ${dayOf(sum.first)}, last on ${dayOf(sum.last)}`;
  const why = WHY[code] ?? 'the sharing agreement allows it';
  const purposeWords = purpose.toLowerCase().replaceAll('_', ' ');
  return `${who} was shown ${what} about you ${often}, ${when}, for ${purposeWords}, because ${why}.`;
}

function heldFor(
  agreement: Agreement,
  { organisation, dataClass, code }: ShownSum,
  { isShielded, leadOrganisations }: Household,
): HeldFor[] {
  const entry = agreement.classes.get(dataClass);
  const held: HeldFor[] = [];
  const isSensitive = agreement.organisations.get(organisation)?.sensitive !== false;
  if (isSensitive || dataClass === agreement.sensitiveServiceClass) held.push('SENSITIVE_SERVICE');
  if (!entry || entry.flags.has('ORIGINATOR_CONTROLLED') || entry.category === 'ANALYTIC_PROFILE')
    held.push('RESTRICTED');
  if (NOT_TOLD.has(code)) held.push('FAMILY_NOT_TOLD');
  if (isShielded && !leadOrganisations.includes(organisation)) held.push('SHIELD');
  return held;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dayOf(at: Instant): string {
  const day = new Date(at);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
