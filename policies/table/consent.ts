import type { RegisterEntry } from '../agreement/types.ts';
import type { ConsentAsker, ConsentPosition } from '../consent/position.ts';
import { positionOf } from '../consent/positionOf.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import type { Asked } from './row.ts';

export function askerOf(view: SubjectView, entry: RegisterEntry): ConsentAsker {
  const { organisation, id } = view.requester;
  return { entry, organisation, person: id, purpose: view.purpose };
}

/**
 * The consent that applies to what is asked. Where a record is decided as another class than it is published as, an
 * objection to either counts, a consent only to the class decided.
 */
export function consentFor(view: SubjectView, asked: Asked): ConsentPosition {
  const position = positionIn(view, asked.entry);
  if (asked.published === asked.entry.dataClass || position.standing === 'OBJECTION') return position;
  const published = asked.published === null ? undefined : view.agreement.classes.get(asked.published);
  if (published === undefined) return position;
  const asPublished = positionIn(view, published);
  return asPublished.standing === 'OBJECTION' ? asPublished : position;
}

function positionIn(view: SubjectView, entry: RegisterEntry): ConsentPosition {
  return positionOf(view.facts, askerOf(view, entry), view.now);
}
