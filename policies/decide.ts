import { effectiveClass } from './agreement/effectiveClass.ts';
import { legalBasisFor } from './agreement/legalBasisFor.ts';
import type { Agreement } from './agreement/types.ts';
import type { Decision, LegalBasis, Obligation, Question } from './decision.ts';
import type { SubjectFacts } from './facts.ts';
import { obligationsOf } from './obligations/obligationsOf.ts';
import { knownIn } from './subject/known.ts';
import { tierToShow } from './subject/tierToShow.ts';
import { type SubjectView, viewSubject } from './subject/viewSubject.ts';
import { decisionTable } from './table/decisionTable.ts';
import { type Asked, type Outcome, type Row, UNCLASSIFIED, withhold } from './table/row.ts';
import type { DataClass, Instant, OrganisationId, Purpose, Requester, RiskTier } from './words.ts';

const NO_LEGAL_BASIS = withhold('NO_LEGAL_BASIS');
const NO_OBLIGATIONS: readonly Obligation[] = Object.freeze([]);

/** Decides class by class and controller by controller for one subject, sharing what these decisions share. */
export interface SubjectDecider {
  (dataClass: DataClass | null, controller: OrganisationId | null): Decision;
  /** Whether the person object itself may be shown as existing (see `known`). */
  readonly known: boolean;
  /** For messages: the tier that this requester sees; null where the tier itself is not theirs to see. */
  readonly tier: RiskTier | null;
}

/**
 * The decisions about one data subject for one requester, purpose and moment. Works out once what depends on neither
 * class nor controller; each call then walks the table.
 */
export function createSubjectDecider(
  agreement: Agreement,
  requester: Requester,
  purpose: Purpose | null,
  facts: SubjectFacts | null,
  now: Instant,
): SubjectDecider {
  const view = viewSubject(agreement, { requester, purpose, facts, now });
  return Object.assign(
    (dataClass: DataClass | null, controller: OrganisationId | null) => decideIn(view, dataClass, controller),
    { known: knownIn(view), tier: tierToShow(view) },
  );
}

/** One question to the decision table (policy.md §6). Total and pure: exactly one effect and code for every input. */
export function decide(agreement: Agreement, question: Question): Decision {
  return decideIn(viewSubject(agreement, question), question.dataClass, question.controller);
}

function decideIn(
  view: SubjectView,
  published: DataClass | null,
  controller: OrganisationId | null,
): Decision {
  const asked = askedOf(view, published, controller);
  for (const row of decisionTable) {
    const outcome = row.decide(view, asked);
    if (outcome !== null) return conclude(view, asked, row, outcome);
  }
  throw new Error('the last row of the decision table matches everything');
}

function askedOf(view: SubjectView, published: DataClass | null, controller: OrganisationId | null): Asked {
  const { agreement, requester } = view;
  const decided = published === null ? null : effectiveClass(agreement, published, controller);
  const own = controller !== null && controller === requester.organisation;
  return {
    published,
    entry: (decided === null ? undefined : agreement.classes.get(decided)) ?? UNCLASSIFIED,
    controller,
    own,
    foreign: controller !== null && !own,
  };
}

/** A disclosing rule needs a legal basis in force, and gives the data its obligations. */
function conclude(view: SubjectView, asked: Asked, row: Row, outcome: Outcome): Decision {
  if (outcome.effect === 'WITHHOLD') return decision(view, asked, row, outcome, null, NO_OBLIGATIONS);
  const { agreement, requester, now } = view;
  const basis = legalBasisFor(agreement, outcome.code, asked.entry.category, requester.agency, now);
  if (basis === null) return decision(view, asked, row, NO_LEGAL_BASIS, null, NO_OBLIGATIONS);
  return decision(view, asked, row, outcome, basis, obligationsOf(view, asked, row.rule, outcome));
}

function decision(
  view: SubjectView,
  asked: Asked,
  row: Row,
  outcome: Outcome,
  legalBasis: LegalBasis | null,
  obligations: readonly Obligation[],
): Decision {
  return {
    effect: outcome.effect,
    code: outcome.code,
    decidedAs: asked.entry === UNCLASSIFIED ? null : asked.entry.dataClass,
    rule: row.rule,
    legalBasis,
    obligations,
    grounds: outcome.grounds,
    validUntil: view.validUntil,
  };
}
