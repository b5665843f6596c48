import type { Question } from '../decision.ts';
import type { ConsentRecord, FamilyFacts, SubjectFacts, TierRecord } from '../facts.ts';
import type { ConsentStatus, Instant, Purpose, RelationshipKind, RiskTier, WorkFunction } from '../words.ts';
import type { Point, Side } from './space.ts';

type Asking = Pick<Question, 'requester' | 'purpose' | 'facts' | 'now'>;

const REQUESTER = 'the-requester';
const AGES_AGO = 3_600_000;

/**
 * The question, with real facts, that a point of the space stands for on one side; null where nobody can ask it, since
 * the side's agreement does not know the organisation, the role tier or the function.
 * @param classes what an override and a court order name
 */
export function questionAt(point: Point, { agreement, at }: Side, classes: readonly string[]): Asking | null {
  const organisation = agreement.organisations.get(point.organisation!);
  if (!organisation || !agreement.roleTiers.has(point.roleTier!) || !agreement.functions.has(point.function!))
    return null;
  const requester = {
    id: REQUESTER,
    organisation: point.organisation!,
    agency: organisation.agency,
    roleTier: point.roleTier!,
    function: point.function as WorkFunction,
  };
  return { requester, purpose: point.purpose as Purpose, facts: factsAt(point, at, classes), now: at };
}

function factsAt(point: Point, at: Instant, classes: readonly string[]): SubjectFacts {
  const dated = { from: at - AGES_AGO, to: null };
  const exception = <T>(name: string, record: T): readonly T[] => (point.exception === name ? [record] : []);
  return {
    subject: 'the-subject',
    kind: point.kind as SubjectFacts['kind'],
    epoch: 1,
    tier: tierAt(point, at),
    families: [familyAt(point, at)],
    consents: consentsAt(point, at, classes),
    overrides: exception('OVERRIDE', {
      id: 'override',
      ...dated,
      ground: 'SIGNIFICANT_HARM',
      requester: REQUESTER,
      authoriser: 'an-authoriser',
      caldicottGuardian: 'a-guardian',
      originatorApproval: point.controller!,
      classes,
      recipients: [REQUESTER],
    }),
    prohibitions: [],
    courtOrders: exception('COURT_ORDER', { id: 'order', ...dated, classes, recipients: [REQUESTER] }),
    detriments: exception('DETRIMENT', {
      id: 'detriment',
      ...dated,
      controller: point.controller!,
      classes: [],
    }),
    shields: exception('SHIELDED', { id: 'shield', ...dated }),
  };
}

function tierAt(point: Point, at: Instant): TierRecord {
  return {
    id: 'tier',
    subject: 'the-subject',
    tier: point.tier as RiskTier,
    setBy: 'a-setter',
    setAt: at - AGES_AGO,
    confirmedBy: 'a-confirmer',
    previousTier: 'LOW',
    rejectedAt: null,
    reviewDue: null,
  };
}

function familyAt(point: Point, at: Instant): FamilyFacts {
  const dated = { from: at - AGES_AGO, to: null };
  const related = point.tie !== 'NONE' && point.tie !== 'TASK';
  return {
    family: 'the-family',
    leadOrganisation: '',
    asParent: false,
    childTiers: [tierAt(point, at)],
    relationships: related
      ? [{ id: 'relationship', kind: point.tie as RelationshipKind, ...dated, from: at - 1 }]
      : [],
    crises: point.crisis === 'DECLARED' ? [{ id: 'crisis', ...dated, from: at - 1 }] : [],
    tasks: point.tie === 'TASK' ? [{ id: 'task', ...dated }] : [],
  };
}

/**
 * For each class one record of the subject's own say that names it and nothing else, so that the position in one class
 * says nothing of another. What is EXPLICIT names the recipient too.
 */
function consentsAt(point: Point, at: Instant, classes: readonly string[]): readonly ConsentRecord[] {
  return classes.map((dataClass) => {
    const position = point[`consent:${dataClass}`]!;
    const explicit = position === 'EXPLICIT';
    const recipients = explicit ? [point.organisation!] : [];
    return {
      id: `consent-${dataClass}`,
      version: 1,
      status: STATUS_OF[position]!,
      givenBy: 'the-subject',
      capacity: point.kind === 'CHILD' ? 'GILLICK_COMPETENT' : 'ADULT',
      scope: [{ classes: [dataClass], categories: [], recipients, purposes: [], explicit }],
      conditions: [],
      recordedAt: at - AGES_AGO,
      reviewDate: null,
    };
  });
}

const STATUS_OF: Readonly<Record<string, ConsentStatus>> = {
  EXPLICIT: 'GIVEN',
  VALID: 'GIVEN',
  REVIEW_DUE: 'REVIEW_DUE',
  ABSENT: 'NOT_SOUGHT',
  OBJECTION: 'REFUSED',
};
