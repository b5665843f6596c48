import type { Requester, WorkFunction } from '../words.ts';
import type { Agreement } from './types.ts';

/** Whether alerts to an organisation are this requester's to see: its supervisors', safeguarding and governance leads'. */
export function seesAlerts(agreement: Agreement, requester: Pick<Requester, 'function'>): boolean {
  return leadsOf(agreement).includes(requester.function);
}

/** Who are the leads of an organisation. Where one has none, its alerts are every governance lead's of the partnership. */
export function leadsOf({ authorisers }: Agreement): readonly WorkFunction[] {
  return [...authorisers, 'GOVERNANCE_LEAD'];
}
