import { effectiveClass } from '../agreement/effectiveClass.ts';
import { legalBasisFor } from '../agreement/legalBasisFor.ts';
import type { Decision, LegalBasis, Obligation } from '../decision.ts';
import { obligationsOf } from '../obligations/obligationsOf.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import type { DataClass, OrganisationId } from '../words.ts';
import { decisionTable } from './decisionTable.ts';
import { type Asked, type Outcome, type Row, UNCLASSIFIED, withhold } from './row.ts';

const NO_LEGAL_BASIS = withhold('NO_LEGAL_BASIS');
const NO_OBLIGATIONS: readonly Obligation[] = Object.freeze([]);

/** The first row of the table that matches, with its legal basis and obligations. */
export function walkTable(
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
