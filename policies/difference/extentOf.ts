import { controllersOf } from '../agreement/controllersOf.ts';
import type { Question } from '../decision.ts';
import { governanceRows } from '../governanceRows.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { walkTable } from '../table/walkTable.ts';
import type { DataClass } from '../words.ts';
import type { Side } from './space.ts';

/** How much of a field's records is shown; GOVERNANCE records may be shown in part (policy.md §4). */
export const EXTENTS = ['NOTHING', 'OWN', 'OWN_AND_FUNCTION', 'ALL'] as const;
export type Extent = (typeof EXTENTS)[number];

export interface Shown {
  readonly extent: Extent;
  /** The code of the rule that discloses; '' where nothing is. */
  readonly ground: string;
}

export const NOTHING: Shown = Object.freeze({ extent: 'NOTHING', ground: '' });

/**
 * What a side shows of its field's records of one controller (null: the partnership's own).
 * @param viewFor the view that a class is decided in
 */
export function extentOf(
  side: Side,
  controller: Question['controller'],
  viewFor: (dataClass: DataClass) => SubjectView,
): Shown {
  const { agreement, field } = side;
  if (field === null || !agreement.sources.has(field.source)) return NOTHING;
  let shown: Shown | null = null;
  for (const dataClass of field.classes) {
    const holders = controllersOf(agreement, field.source, dataClass);
    const isHeld = controller === null ? holders.length === 0 : holders.includes(controller);
    if (!isHeld) return NOTHING;
    const view = viewFor(dataClass);
    const decision = walkTable(view, dataClass, controller);
    if (decision.effect !== 'DISCLOSE') return NOTHING;
    const isGovernance = agreement.classes.get(dataClass)?.category === 'GOVERNANCE';
    const rows = isGovernance ? governanceRows(agreement, view.requester, dataClass).rows : 'ALL';
    if (rows === 'NONE') return NOTHING;
    if (shown === null || EXTENTS.indexOf(rows) < EXTENTS.indexOf(shown.extent))
      shown = { extent: rows, ground: decision.code };
  }
  return shown ?? NOTHING;
}
