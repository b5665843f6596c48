import type { EffectRules, Rule } from '../../../policies/difference/foldChanges.ts';
import { categoryInTheBook } from '../model/tables.ts';
import type { Consent, Input } from './everyInput.ts';

const VALID = ['GIVEN', 'GIVEN_CONDITIONAL'];
const OBJECTIONS = ['REFUSED', 'WITHDRAWN', 'EXCLUDED', 'DISPUTED'];

/** Whether one of the rules of an effect is about this input, read as a person reads them. */
export function holds(effects: readonly EffectRules[], effect: string, input: Input): boolean {
  return effects.some(
    (one) =>
      one.effect === effect &&
      one.exceptions.includes(input.exception) &&
      one.rules.some((rule) => isAbout(rule, input)),
  );
}

function isAbout({ when }: Rule, input: Input): boolean {
  for (const axis in when) if (!when[axis]!.includes(valueOn(axis, input))) return false;
  return true;
}

function valueOn(axis: string, input: Input): string {
  const { requester, controller } = input;
  switch (axis) {
    case 'controller':
      return controller ?? '';
    case 'record':
      return controller === requester.organisation ? 'OWN' : 'OTHER';
    case 'organisation':
    case 'roleTier':
    case 'function':
      return requester[axis];
    case 'purpose':
    case 'tie':
    case 'kind':
    case 'tier':
      return input[axis];
    case 'crisis':
      return input.crisis ? 'DECLARED' : 'NONE';
    default:
      return positionIn(axis.replace('consent:', ''), input.consent);
  }
}

/** policy.md §3 for one record of the person's own. */
export function positionIn(dataClass: string, { status, names, reach }: Consent): string {
  const named = names === `class:${dataClass}` || names === `category:${categoryInTheBook(dataClass)}`;
  if (status === 'NO_RECORD' || !(named || names === 'GENERAL')) return 'ABSENT';
  const shutOut =
    reach === 'RECIPIENT_EXCLUDED' && [...VALID, 'REVIEW_DUE', 'LAPSED', ...OBJECTIONS].includes(status);
  const reaches = reach === 'IN_SCOPE' || reach === 'RECIPIENT_EXCLUDED';
  if (shutOut || (reaches && OBJECTIONS.includes(status))) {
    // P15 asks of an address whether an objection names it.
    return named || dataClass !== 'ADDRESS' ? 'OBJECTION' : 'ABSENT';
  }
  if (!reaches) return 'ABSENT';
  if (VALID.includes(status)) return named ? 'EXPLICIT' : 'VALID';
  return status === 'REVIEW_DUE' ? 'REVIEW_DUE' : 'ABSENT';
}
