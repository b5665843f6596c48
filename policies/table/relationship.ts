import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const NOT_FOUND = withhold('NOT_FOUND_OR_NOT_PERMITTED');
const LIMITED = withhold('RELATIONSHIP_LIMITED');

/** P05, first branch: no relationship and no active crisis; the same as a person who does not exist. */
export function unrelated(view: SubjectView): Outcome | null {
  return untied(view) && view.crisis === null ? NOT_FOUND : null;
}

/** No relationship of any kind and no assigned task. */
export function untied({ standing }: SubjectView): boolean {
  return standing.relationship === null && standing.selfClaimed === null && standing.task === null;
}

/**
 * P05, second branch: only SELF_CLAIMED or an assigned task, and the class is not what that opens. What an active
 * crisis opens stays open: a weaker tie beside it must not disclose less than none.
 */
export function limited(view: SubjectView, { entry }: Asked): Outcome | null {
  const { relationship, selfClaimed, task } = view.standing;
  if (relationship !== null || untied(view)) return null;
  if (selfClaimed !== null && entry.flags.has('OPENS_ON_SELF_CLAIM')) return null;
  if (task !== null && entry.category === 'GOVERNANCE') return null;
  return view.crisis !== null && entry.flags.has('OPENS_IN_CRISIS') ? null : LIMITED;
}
