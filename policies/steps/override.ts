import type { Agreement } from '../agreement/types.ts';
import type { Override } from '../facts.ts';
import type { DataClass, Instant, OrganisationId, Requester } from '../words.ts';
import { type KnownPractitioners, worksWithFamilies } from './practitioner.ts';

/** Why a step with an override may not be taken. */
export type OverrideRefusal =
  | 'OVERRIDE_INVALID'
  | 'OVERRIDE_CLASS_INVALID'
  | 'OVERRIDE_RECIPIENT_MISSING'
  | 'OVERRIDE_RECIPIENT_UNKNOWN'
  | 'OVERRIDE_RECIPIENT_UNFIT'
  | 'OVERRIDE_RECIPIENT_NOT_CLINICAL'
  | 'OVERRIDE_GROUND_INVALID'
  | 'OVERRIDE_EXPIRY_INVALID'
  | 'OVERRIDE_EXPIRED'
  | 'OVERRIDE_NOT_REQUESTED'
  | 'OVERRIDE_NOT_AUTHORISED'
  | 'OVERRIDE_NOT_CLINICAL'
  | 'OVERRIDE_NOT_ORIGINATOR_CONTROLLED'
  | 'OVERRIDE_ALREADY_CONSULTED'
  | 'OVERRIDE_ALREADY_APPROVED'
  | 'CALDICOTT_CONSULTATION_MISSING'
  | 'CALDICOTT_THIRD_PERSON_NEEDED'
  | 'ORIGINATOR_MISSING'
  | 'ORIGINATOR_APPROVAL_MISSING'
  | 'ORIGINATOR_NOT_YOURS'
  | 'AUTHORISER_NOT_STATUTORY'
  | 'AUTHORISER_TOO_NEW'
  | 'FUNCTION_NOT_PERMITTED';

export interface OverrideRequest extends Pick<Override, 'ground' | 'classes' | 'recipients'> {
  /** Whose approval it needs where a class is originator-controlled; null otherwise. */
  readonly originator: OrganisationId | null;
  readonly expiresAt: Instant;
}

/** An override at any point of its life. */
export interface OverrideState extends OverrideRequest {
  readonly requester: string;
  readonly authoriser: string | null;
  readonly rejectedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly caldicottGuardian: string | null;
  readonly originatorApproval: OrganisationId | null;
}

/** The categories that an override is never about: the partnership's own records, and what a crisis alone opens. */
const NOT_OVERRIDDEN: ReadonlySet<string> = new Set(['GOVERNANCE', 'CRISIS_SUMMARY']);

/** What a request is held against, beside the agreement. */
export interface RequestGrounds {
  /** The practitioners whom it names, as far as they are known; the requester is, always. */
  readonly known: KnownPractitioners;
  /** The organisations that hold records of a class. */
  holdersOf(name: DataClass): ReadonlySet<OrganisationId>;
}

/** Whether an override may be asked for like this; null: yes. */
export function checkRequest(
  agreement: Agreement,
  request: OverrideRequest,
  requester: Requester,
  grounds: RequestGrounds,
  now: Instant,
): OverrideRefusal | null {
  const { ground, classes, originator, expiresAt } = request;
  const entries = classes.map((name) => agreement.classes.get(name));
  if (entries.length === 0) return 'OVERRIDE_CLASS_INVALID';
  if (entries.some((entry) => entry === undefined || NOT_OVERRIDDEN.has(entry.category)))
    return 'OVERRIDE_CLASS_INVALID';
  if (ground === 'SHIELD' && entries.some((entry) => !entry!.flags.has('SHIELDABLE')))
    return 'OVERRIDE_GROUND_INVALID';
  if (!isOriginatorSound(agreement, classes, originator, grounds)) return 'ORIGINATOR_MISSING';
  const unfit = checkRecipients(agreement, request, requester, grounds.known);
  if (unfit) return unfit;
  const longest = isClinical(agreement, classes)
    ? agreement.times.clinicalOverride
    : agreement.times.override;
  return expiresAt <= now || expiresAt > now + longest ? 'OVERRIDE_EXPIRY_INVALID' : null;
}

/**
 * An override opens nothing to somebody who does not exist, whose function works with no family, or, for clinical
 * classes, whose role is not known to be clinical (policy.md §3): it is refused before anybody has to decide on it.
 */
function checkRecipients(
  agreement: Agreement,
  { classes, recipients }: Pick<OverrideRequest, 'classes' | 'recipients'>,
  requester: Requester,
  known: KnownPractitioners,
): OverrideRefusal | null {
  if (recipients.length === 0) return 'OVERRIDE_RECIPIENT_MISSING';
  const says = recipients.map((id) => (id === requester.id ? [requester] : (known.get(id) ?? [])));
  if (says.some((one) => one.length === 0)) return 'OVERRIDE_RECIPIENT_UNKNOWN';
  if (says.some((one) => !one.some(worksWithFamilies))) return 'OVERRIDE_RECIPIENT_UNFIT';
  if (!isClinical(agreement, classes)) return null;
  const areClinical = says.every((one) =>
    one.some(({ roleTier }) => roleTier !== null && agreement.roleTiers.get(roleTier)?.clinical === true),
  );
  return areClinical ? null : 'OVERRIDE_RECIPIENT_NOT_CLINICAL';
}

/** Whether this person may authorise what was asked for; null: yes. OVERRIDE_INVALID: it is their own (policy.md §3). */
export function checkAuthorise(
  agreement: Agreement,
  override: OverrideState,
  requester: Requester,
  now: Instant,
): OverrideRefusal | null {
  const decider = checkDecider(agreement, override, requester);
  if (decider) return decider;
  if (!isRequested(override)) return 'OVERRIDE_NOT_REQUESTED';
  if (override.expiresAt <= now) return 'OVERRIDE_EXPIRED';
  if (isClinical(agreement, override.classes)) {
    if (override.caldicottGuardian === null) return 'CALDICOTT_CONSULTATION_MISSING';
    if (override.caldicottGuardian === requester.id) return 'CALDICOTT_THIRD_PERSON_NEEDED';
  }
  const { originator, originatorApproval } = override;
  return originator !== null && originatorApproval === null ? 'ORIGINATOR_APPROVAL_MISSING' : null;
}

/** Whether this person may reject what was asked for; null: yes. */
export function checkReject(
  agreement: Agreement,
  override: OverrideState,
  requester: Requester,
): OverrideRefusal | null {
  return (
    checkDecider(agreement, override, requester) ?? (isRequested(override) ? null : 'OVERRIDE_NOT_REQUESTED')
  );
}

/** Whether this person may end an override that is in force; null: yes. Who asked for it may always give it back. */
export function checkRevoke(
  agreement: Agreement,
  override: OverrideState,
  requester: Requester,
  now: Instant,
): OverrideRefusal | null {
  const isTheirs = override.requester === requester.id;
  if (!isTheirs && !agreement.authorisers.has(requester.function)) return 'FUNCTION_NOT_PERMITTED';
  if (override.authoriser === null || override.revokedAt !== null) return 'OVERRIDE_NOT_AUTHORISED';
  return override.expiresAt <= now ? 'OVERRIDE_EXPIRED' : null;
}

/** Whether somebody may take back what they asked for themselves and nobody decided on yet; null: yes. */
export function checkWithdraw(override: OverrideState, now: Instant): OverrideRefusal | null {
  if (!isRequested(override)) return 'OVERRIDE_NOT_REQUESTED';
  return override.expiresAt <= now ? 'OVERRIDE_EXPIRED' : null;
}

/** Whether this Caldicott Guardian may say that they were consulted; null: yes. */
export function checkConsultation(
  agreement: Agreement,
  override: OverrideState,
  requester: Requester,
  now: Instant,
): OverrideRefusal | null {
  if (requester.function !== 'CALDICOTT_GUARDIAN') return 'FUNCTION_NOT_PERMITTED';
  if (override.requester === requester.id || override.recipients.includes(requester.id))
    return 'CALDICOTT_THIRD_PERSON_NEEDED';
  if (!isClinical(agreement, override.classes)) return 'OVERRIDE_NOT_CLINICAL';
  if (!isRequested(override)) return 'OVERRIDE_NOT_REQUESTED';
  if (override.expiresAt <= now) return 'OVERRIDE_EXPIRED';
  return override.caldicottGuardian === null ? null : 'OVERRIDE_ALREADY_CONSULTED';
}

/** Whether this person may approve for the originator; null: yes. They must be who sees such records there (P16, P18). */
export function checkApproval(
  agreement: Agreement,
  override: OverrideState,
  requester: Requester,
  now: Instant,
): OverrideRefusal | null {
  if (override.originator === null) return 'OVERRIDE_NOT_ORIGINATOR_CONTROLLED';
  if (!mayRelease(agreement, override, requester)) return 'ORIGINATOR_NOT_YOURS';
  if (override.requester === requester.id || override.recipients.includes(requester.id))
    return 'OVERRIDE_INVALID';
  if (!isRequested(override)) return 'OVERRIDE_NOT_REQUESTED';
  if (override.expiresAt <= now) return 'OVERRIDE_EXPIRED';
  return override.originatorApproval === null ? null : 'OVERRIDE_ALREADY_APPROVED';
}

/** One's own is first: it is refused as such to anyone, whatever their function (policy.md §3). */
function checkDecider(
  agreement: Agreement,
  override: OverrideState,
  requester: Requester,
): OverrideRefusal | null {
  if (override.requester === requester.id || override.recipients.includes(requester.id))
    return 'OVERRIDE_INVALID';
  if (!agreement.authorisers.has(requester.function)) return 'FUNCTION_NOT_PERMITTED';
  return agreement.agencies.get(requester.agency)?.statutory === true ? null : 'AUTHORISER_NOT_STATUTORY';
}

function isRequested(override: OverrideState): boolean {
  return override.authoriser === null && override.rejectedAt === null && override.withdrawnAt === null;
}

/** Whether a Caldicott Guardian has to be consulted, and the shorter time applies. */
export function isClinical(agreement: Agreement, classes: readonly DataClass[]): boolean {
  return classes.some((name) => agreement.classes.get(name)?.category === 'RESTRICTED_CLINICAL');
}

/** The originator is named where a class is originator-controlled, holds such records, and is named nowhere else. */
function isOriginatorSound(
  agreement: Agreement,
  classes: readonly DataClass[],
  originator: OrganisationId | null,
  { holdersOf }: RequestGrounds,
): boolean {
  const controlled = originatorClasses(agreement, classes);
  if (originator === null) return controlled.length === 0;
  return controlled.length > 0 && controlled.every((name) => holdersOf(name).has(originator));
}

function originatorClasses(agreement: Agreement, classes: readonly DataClass[]): readonly DataClass[] {
  return classes.filter((name) => agreement.classes.get(name)?.flags.has('ORIGINATOR_CONTROLLED'));
}

function mayRelease(
  agreement: Agreement,
  { originator, classes }: OverrideState,
  requester: Requester,
): boolean {
  if (originator !== requester.organisation) return false;
  return originatorClasses(agreement, classes).every((name) => {
    const ceiling = agreement.classes.get(name)?.ceiling.get(requester.roleTier);
    return ceiling === 'YES' || ceiling === 'OWN_ORGANISATION';
  });
}
