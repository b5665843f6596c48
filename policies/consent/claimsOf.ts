import type { ConsentRecord, ScopeEntry, SubjectFacts } from '../facts.ts';
import type { ConsentStatus, Instant } from '../words.ts';
import type { ConsentAsker } from './position.ts';
import { shutsOut } from './shutsOut.ts';
import { CLINICAL } from './splitClasses.ts';
import { standingOf } from './standingOf.ts';
import { isOutgrown, isTimeOver, statusAt } from './statusAt.ts';

/** What one scope of one consent record says about one class for one asker. */
export interface Claim {
  readonly record: ConsentRecord;
  readonly status: ConsentStatus;
  /** 2: names the class, 1: names its category, 0: general. */
  readonly precision: 0 | 1 | 2;
  /** The subject's own say, not a parent's. */
  readonly own: boolean;
  /** Covers this recipient and purpose. */
  readonly reaches: boolean;
  /** Explicit, names the category or class and this recipient organisation: what C+ asks for. */
  readonly explicit: boolean;
}

const GENERAL: readonly ScopeEntry[] = [
  { classes: [], categories: [], recipients: [], purposes: [], explicit: false },
];

/**
 * The claims of one record about a class: those of its present version, and where that says nothing to this asker, or
 * no longer, what the person said last that did, if that was an objection (policy.md §3: an objection is replaced only
 * for what a later decision covers, and for as long). What was objected to by naming a restricted clinical class, or all
 * of them, only a decision that names it answers: whoever records one that does not may not know of the objection.
 */
export function claimsOf(
  record: ConsentRecord,
  kind: SubjectFacts['kind'],
  asker: ConsentAsker,
  now: Instant,
): Claim[] {
  const claims = presentClaims(record, kind, asker, now);
  if (isOutgrown(record, kind)) return claims;
  const isEnough = asker.entry.category === CLINICAL ? names : () => true;
  let answered = claims.filter((claim) => answers(claim, now));
  for (const said of record.earlier?.toReversed() ?? []) {
    if (answered.some(isEnough)) break;
    const before = presentClaims({ ...record, ...said, reviewDate: null }, kind, asker, now);
    const last = before.filter((claim) => answers(claim, now));
    const counts = answered.length === 0 ? last : last.filter(names);
    for (const claim of counts)
      if (standingOf(claim.status) === 'OBJECTION') claims.push({ ...claim, record });
    answered = [...answered, ...last];
  }
  return claims;
}

/** By class or category. */
const names = ({ precision }: Claim): boolean => precision > 0;

/** It says something to the asker: also where it is due for review, not where it was said for a time that is over. */
function answers({ record, status, reaches }: Claim, now: Instant): boolean {
  return reaches && wasEverConsent(status) && !(status === 'LAPSED' && isTimeOver(record, now));
}

/**
 * What a version itself says. A condition that shuts the asker out turns them into an objection that
 * reaches the asker; it outlives the consent's lapse and withdrawal, which would else open what it had closed.
 * CLASS_EXCLUDED speaks as precisely as a scope naming the class.
 */
function presentClaims(
  record: ConsentRecord,
  kind: SubjectFacts['kind'],
  asker: ConsentAsker,
  now: Instant,
): Claim[] {
  const own = record.capacity !== 'PARENTAL_RESPONSIBILITY';
  const status = statusAt(record, kind, now);
  const isDoubted = record.doubted && standingOf(record.status) === 'VALID';
  const shut =
    wasEverConsent(status) || isDoubted
      ? record.conditions.filter((condition) => shutsOut(condition, asker))
      : [];
  const excluded = standingOf(status) === 'OBJECTION' ? status : 'EXCLUDED';
  const objection = { record, own, status: excluded, reaches: true, explicit: false };
  const claims: Claim[] = [];
  for (const scope of record.scope.length === 0 ? GENERAL : record.scope) {
    const precision = precisionOf(scope, asker);
    if (precision === null) continue;
    const explicit = isExplicit(scope, precision, asker);
    const open = { record, own, status, reaches: reaches(scope, asker), explicit };
    claims.push({ precision, ...(shut.length > 0 ? objection : open) });
  }
  if (shut.some((condition) => condition.kind === 'CLASS_EXCLUDED'))
    claims.push({ precision: 2, ...objection });
  return claims;
}

/** A consent in force, lapsed or taken back; what was never given, or no longer counts, has no conditions. */
function wasEverConsent(status: ConsentStatus): boolean {
  return standingOf(status) !== 'ABSENT' || status === 'LAPSED';
}

/** Null: this scope is about other classes. */
function precisionOf(scope: ScopeEntry, asker: ConsentAsker): Claim['precision'] | null {
  if (scope.classes.includes(asker.entry.dataClass)) return 2;
  if (scope.categories.includes(asker.entry.category)) return 1;
  return scope.classes.length === 0 && scope.categories.length === 0 ? 0 : null;
}

function reaches(scope: ScopeEntry, asker: ConsentAsker): boolean {
  return (
    (scope.recipients.length === 0 || scope.recipients.includes(asker.organisation)) &&
    (scope.purposes.length === 0 || (asker.purpose !== null && scope.purposes.includes(asker.purpose)))
  );
}

function isExplicit(scope: ScopeEntry, precision: number, asker: ConsentAsker): boolean {
  return scope.explicit && precision > 0 && scope.recipients.includes(asker.organisation);
}
