import type { Client } from '../../database/openPool.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import type { CurrentTier } from './currentTier.ts';

/** Makes room for the next setting; what was to be done about this one needs doing no more. */
export async function supersedeTier(client: Client, { id }: CurrentTier, by: string): Promise<void> {
  await client.query('update risk_tier set superseded_at = kinview_now() where id = $1', [id]);
  const kinds = ['CONFIRM_RISK_TIER', 'CONFIRM_RISK_TIER_OVERDUE', 'REVIEW_RISK_TIER'];
  await closeTasks(client, { record: id, kinds, closedBy: by, through: 'setRiskTier' });
}
