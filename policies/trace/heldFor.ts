import type { Agreement } from '../agreement/types.ts';
import type { DataClass, OrganisationId } from '../words.ts';

/** Who was shown which class, for which purpose, under which fine code. */
export interface ShownAs {
  readonly organisation: OrganisationId;
  readonly purpose: string;
  readonly dataClass: DataClass;
  readonly code: string;
}

/** What somebody may know about the household's safety. */
export interface Household {
  /** An address of the household is shielded. */
  readonly isShielded: boolean;
  /** That the person was not asked, because asking was found unsafe. */
  readonly isUnsafeToAsk: boolean;
  readonly leadOrganisations: readonly OrganisationId[];
}

/** Why a line is not told unless somebody decides that it is. */
export type HeldFor =
  | 'SENSITIVE_SERVICE'
  | 'RESTRICTED'
  | 'FAMILY_NOT_TOLD'
  /** It could tell of an enquiry that nobody is to be warned of. */
  | 'ENQUIRY'
  | 'UNSAFE_TO_ASK'
  | 'SHIELD';

/** Grounds of which the family may not have been told yet. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'OVERRIDE',
  'DUTY',
  'DUTY_OVER_OBJECTION',
  'CRISIS',
  'COURT_ORDER',
]);
/** What a service asks when it is looking into harm. */
const ENQUIRING: ReadonlySet<string> = new Set(['SAFEGUARDING', 'CRISIS_RESPONSE']);
/** What the register sets apart (policy.md §2), whether or not its originator also controls it. */
const RESTRICTED: ReadonlySet<string> = new Set([
  'RESTRICTED_CLINICAL',
  'RESTRICTED_OPERATIONAL',
  'ANALYTIC_PROFILE',
]);

/** What could put somebody at risk, or tell of a service that must not be known, as things stand now. */
export function heldFor(
  agreement: Agreement,
  { organisation, purpose, dataClass, code }: ShownAs,
  { isShielded, isUnsafeToAsk, leadOrganisations }: Household,
): HeldFor[] {
  const entry = agreement.classes.get(dataClass);
  const recipient = agreement.organisations.get(organisation);
  const held: HeldFor[] = [];
  if (recipient?.sensitive !== false || dataClass === agreement.sensitiveServiceClass)
    held.push('SENSITIVE_SERVICE');
  if (!entry || entry.flags.has('ORIGINATOR_CONTROLLED') || RESTRICTED.has(entry.category))
    held.push('RESTRICTED');
  if (NOT_TOLD.has(code)) held.push('FAMILY_NOT_TOLD');
  // That somebody looked for signs of harm warns of an enquiry, whatever they gave as their purpose.
  const isOfHarm = entry?.category === 'SAFEGUARDING_CRITICAL' || ENQUIRING.has(purpose);
  if (recipient?.agency === 'POLICE' || isOfHarm) held.push('ENQUIRY');
  if (isUnsafeToAsk) held.push('UNSAFE_TO_ASK');
  if (isShielded && !leadOrganisations.includes(organisation)) held.push('SHIELD');
  return held;
}
