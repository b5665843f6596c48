import type { ConsentPosition } from '../consent/position.ts';
import type { Grounds } from '../decision.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { consentFor } from './consent.ts';
import { type Asked, disclose, type Outcome, withhold } from './row.ts';

const TIER_NOT_OPEN = withhold('TIER_NOT_OPEN');
const NON_STATUTORY_RECIPIENT = withhold('NON_STATUTORY_RECIPIENT');

/**
 * P20: what the cell of category and tier needs (§5). A category without a cell is left to P99. It depends on no
 * controller, so a subject's view remembers it by class.
 */
export function cell(view: SubjectView, asked: Asked): Outcome | null {
  if (asked.published !== asked.entry.dataClass) return cellFor(view, asked);
  let outcome = view.cells.get(asked.published);
  if (outcome === undefined) {
    outcome = cellFor(view, asked);
    view.cells.set(asked.published, outcome);
  }
  return outcome;
}

function cellFor(view: SubjectView, asked: Asked): Outcome | null {
  const { needs } = asked.entry;
  if (needs === null) return null;
  const need = needs[view.seen.tier];
  if (need === 'OVERRIDE_ONLY') return TIER_NOT_OPEN;
  const position = consentFor(view, asked);
  switch (need) {
    case 'CONSENT':
      return byConsent(view, position);
    case 'EXPLICIT_CONSENT':
      return byExplicitConsent(view, position);
    case 'DUTY':
      return byDuty(view, asked, position);
    case 'DUTY_ELSE_CONSENT':
      return dutyUnlessObjection(view, position) ?? byConsent(view, position);
    case 'DUTY_ELSE_EXPLICIT_CONSENT':
      return dutyUnlessObjection(view, position) ?? byExplicitConsent(view, position);
    default:
      return null;
  }
}

/** C. */
function byConsent(view: SubjectView, position: ConsentPosition): Outcome {
  if (position.standing !== 'VALID') return withhold(`CONSENT_${position.status}`, grounds(view, position));
  return disclose('CONSENT', grounds(view, position), position.record);
}

/** C+: the status is reported first, then whether the consent is specific enough. */
function byExplicitConsent(view: SubjectView, position: ConsentPosition): Outcome {
  if (position.standing !== 'VALID' || position.status === 'REVIEW_DUE') {
    return withhold(`CONSENT_${position.status}`, grounds(view, position));
  }
  if (position.explicit === null) return withhold('CONSENT_NOT_SPECIFIC', grounds(view, position));
  return disclose('EXPLICIT_CONSENT', grounds(view, { record: position.explicit }), position.explicit);
}

/** D. */
function byDuty(view: SubjectView, asked: Asked, position: ConsentPosition): Outcome {
  const objection = position.standing === 'OBJECTION';
  if (view.safeguarding && view.statutory) {
    return objection ? disclose('DUTY_OVER_OBJECTION', grounds(view, position)) : duty(view);
  }
  if (view.safeguarding && !objection && asked.entry.flags.has('DUTY_BEYOND_STATUTORY')) return duty(view);
  const fallback = byExplicitConsent(view, position);
  return fallback.effect === 'DISCLOSE' || view.statutory ? fallback : NON_STATUTORY_RECIPIENT;
}

/** D!: null where it falls back to consent, which an objection then withholds until an override. */
function dutyUnlessObjection(view: SubjectView, position: ConsentPosition): Outcome | null {
  return view.safeguarding && view.statutory && position.standing !== 'OBJECTION' ? duty(view) : null;
}

function duty(view: SubjectView): Outcome {
  return disclose('DUTY', view.tieGrounds);
}

function grounds(view: SubjectView, { record }: Pick<ConsentPosition, 'record'>): Grounds {
  if (record === null) return view.tieGrounds;
  return Object.assign({}, view.tieGrounds, { consent: { id: record.id, version: record.version } });
}
