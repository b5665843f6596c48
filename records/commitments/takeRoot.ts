import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { recordChange } from '../ledger/recordChange.ts';
import { recordRefusal } from '../ledger/recordRefusal.ts';
import type { MutationServices } from '../mutations/types.ts';
import { insertReturningMoment } from '../oversight/insertReturningMoment.ts';
import { isClosed } from './rootDay.ts';

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

/**
 * Puts the root of a source's commitments of one day on the ledger, as the agency's process tells it. What was said of a
 * day stays, and another root for it is an alarm: on the ledger, and told to leads. A source that holds nobody's records, and a
 * day that is not closed, have no root.
 */
export async function takeRoot(
  client: Client,
  services: MutationServices,
  source: string,
  { id, day, root, count }: DayRoot,
): Promise<'TAKEN' | 'NO_SUCH_RULE' | 'ROOT_CONTRADICTED'> {
  const { agreement, clock } = services;
  const [organisation] = agreement.sources.get(source)?.controllers ?? [];
  if (organisation === undefined || !isClosed(day, clock.now())) return 'NO_SUCH_RULE';
  await client.query('select pg_advisory_xact_lock(7407, hashtext($1))', [`${source} ${day}`]);
  const requester = {
    id: `source:${source}`,
    organisation,
    agency: agreement.organisations.get(organisation)?.agency ?? 'OTHER',
    roleTier: 'NONE',
    function: 'AUTOMATION',
  } as unknown as Requester;
  const change = {
    requester,
    purpose: null,
    partOf: id,
    mutation: 'recordCommitments',
    subject: `source:${source}`,
    dataClass: 'TASK',
    grounds: { change: { record: `${source} ${day} ${root}`, before: null, after: 1 } },
  };
  const { rows } = await client.query<{ root: string }>(
    'select root from commitment_root where source = $1 and day = $2',
    [source, day],
  );
  if (rows[0]?.root === root) return 'TAKEN';
  if (rows[0]) {
    const code = 'COMMITMENTS_CONTRADICTED';
    await recordRefusal(client, services, { ...change, code });
    await raiseAlert(client, services, { kind: code, raisedBy: requester.id, about: null, organisation });
    return 'ROOT_CONTRADICTED';
  }
  const row = { source, day, root, count, recorded_by: requester.id, organisation };
  await insertReturningMoment(client, 'commitment_root', row);
  await recordChange(client, services, { ...change, code: 'COMMITMENTS_RECORDED' });
  return 'TAKEN';
}
