import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const DETRIMENT_TEST = withhold('DETRIMENT_TEST');

/** P19: the holder found that disclosing would be more detrimental to the child. No classes listed means all. */
export function detrimental(view: SubjectView, asked: Asked): Outcome | null {
  const found = view.detriments.some(
    ({ controller, classes }) =>
      controller === asked.controller &&
      (classes.length === 0 ||
        classes.includes(asked.entry.dataClass) ||
        (asked.published !== null && classes.includes(asked.published))),
  );
  return found ? DETRIMENT_TEST : null;
}
