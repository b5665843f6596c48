import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { recordChange } from '../ledger/recordChange.ts';
import type { MutationServices } from '../mutations/types.ts';
import { insertReturningMoment } from '../oversight/insertReturningMoment.ts';

/** What an agency committed to on one day. */
export interface DayRoot {
  /** A UUID: of the event that told it. */
  readonly id: string;
  /** `2026-03-02`, UTC. */
  readonly day: string;
  /** RFC 6962, hex. */
  readonly root: string;
  readonly count: number;
}

const DAY = 86_400_000;

/**
 * Puts the root of a source's commitments of one day on the ledger, as the agency's process tells it. What was said of a
 * day that is over stays; a source that holds nobody's records, and a day that is not over, have no root.
 */
export async function takeRoot(
  client: Client,
  services: MutationServices,
  source: string,
  { id, day, root, count }: DayRoot,
): Promise<'TAKEN' | 'NO_SUCH_RULE'> {
  const { agreement, clock } = services;
  const [organisation] = agreement.sources.get(source)?.controllers ?? [];
  const isOver = Date.parse(`${day}T00:00:00Z`) + DAY <= clock.now();
  if (organisation === undefined || !isOver) return 'NO_SUCH_RULE';
  await client.query('select pg_advisory_xact_lock(7407, hashtext($1))', [`${source} ${day}`]);
  const known = await client.query('select from commitment_root where source = $1 and day = $2', [
    source,
    day,
  ]);
  if (known.rowCount) return 'TAKEN';
  const requester = {
    id: `source:${source}`,
    organisation,
    agency: agreement.organisations.get(organisation)?.agency ?? 'OTHER',
    roleTier: 'NONE',
    function: 'AUTOMATION',
  } as unknown as Requester;
  const row = { source, day, root, count, recorded_by: requester.id, organisation };
  await insertReturningMoment(client, 'commitment_root', row);
  await recordChange(client, services, {
    requester,
    purpose: null,
    partOf: id,
    mutation: 'recordCommitments',
    subject: `source:${source}`,
    dataClass: 'TASK',
    code: 'COMMITMENTS_RECORDED',
    grounds: { change: { record: `${source} ${day} ${root}`, before: null, after: 1 } },
  });
  return 'TAKEN';
}
