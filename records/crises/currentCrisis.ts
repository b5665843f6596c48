import type { Client } from '../../database/openPool.ts';
import type { CrisisState } from '../../policies/steps/crisis.ts';
import type { Requester } from '../../policies/words.ts';
import { refuse } from '../mutations/refusals.ts';

export interface CurrentCrisis extends CrisisState {
  readonly version: number;
  readonly family: string;
}

/** A crisis that this requester declared; another's is answered as one that nobody declared. @throws Refusal. */
export async function currentCrisis(
  client: Client,
  id: string,
  requester: Requester,
): Promise<CurrentCrisis> {
  const { rows } = await client.query<CurrentCrisis>(
    `select version, family, ms(to_at)::float8 as "to",
       ms(completed_at)::float8 as "completedAt"
     from crisis where id = $1 and requester = $2 and organisation = $3`,
    [id, requester.id, requester.organisation],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
