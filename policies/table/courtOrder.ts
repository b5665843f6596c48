import type { CourtOrder } from '../facts.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import { type Asked, disclose, type Outcome } from './row.ts';

/** The court order in force that names this class and this recipient; null: none. */
export function courtOrderFor(view: SubjectView, asked: Asked): CourtOrder | null {
  if (view.courtOrders.length === 0) return null;
  return view.courtOrders.find((order) => order.classes.includes(asked.entry.dataClass)) ?? null;
}

/** P11. */
export function ordered(view: SubjectView, asked: Asked): Outcome | null {
  const order = courtOrderFor(view, asked);
  return order === null ? null : disclose('COURT_ORDER', { courtOrder: order.id });
}
