import type { Requester } from '../words.ts';
import type { Agreement } from './types.ts';

/** Whether alerts to an organisation are this requester's to see: its supervisors', safeguarding and governance leads'. */
export function seesAlerts({ authorisers }: Agreement, requester: Pick<Requester, 'function'>): boolean {
  return authorisers.has(requester.function) || requester.function === 'GOVERNANCE_LEAD';
}
