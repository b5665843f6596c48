import type { Prohibition } from '../facts.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, type Outcome, withhold } from './row.ts';

const LEGAL_PROHIBITION = withhold('LEGAL_PROHIBITION');

/** P02: a prohibition covers this data. One on a class as published also covers it where it is decided as another. */
export function prohibited(view: SubjectView, asked: Asked): Outcome | null {
  for (const prohibition of view.prohibitions) {
    if (covers(prohibition, asked)) return LEGAL_PROHIBITION;
  }
  return null;
}

/** Empty lists mean all. */
function covers({ classes, controllers }: Prohibition, asked: Asked): boolean {
  const ofClass =
    classes.length === 0 ||
    classes.includes(asked.entry.dataClass) ||
    (asked.published !== null && classes.includes(asked.published));
  const ofController =
    controllers.length === 0 || (asked.controller !== null && controllers.includes(asked.controller));
  return ofClass && ofController;
}
