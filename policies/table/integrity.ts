import type { Decision } from '../decision.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, type Outcome, UNCLASSIFIED, withhold } from './row.ts';

const UNCLASSIFIED_FIELD = withhold('UNCLASSIFIED');

const LEDGER_UNAVAILABLE: Decision = Object.freeze({
  effect: 'WITHHOLD',
  code: 'LEDGER_UNAVAILABLE',
  decidedAs: null,
  rule: 'P00',
  legalBasis: null,
  obligations: [],
  grounds: {},
  validUntil: null,
});

/** P00, for the ledger's writer, which alone can know: the ledger cannot durably accept. */
export function ledgerUnavailable(): Decision {
  return LEDGER_UNAVAILABLE;
}

/** P00 is raised by the ledger's writer (`ledgerUnavailable`); no question carries the ledger's state. */
export function ledger(): null {
  return null;
}

/** P01: the field has no class in the register. */
export function unclassified(_view: SubjectView, asked: Asked): Outcome | null {
  return asked.entry === UNCLASSIFIED ? UNCLASSIFIED_FIELD : null;
}
