import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../database/clock.ts';
import { CodedError } from '../../../database/codedError.ts';
import type { Pool } from '../../../database/openPool.ts';
import { isSigned, MESSAGE_HEADER, signMessage } from './signMessage.ts';
import type { AgencyEvent, Message, Reply } from './types.ts';

/** How an agency reaches the spine. */
export interface SpineLink {
  /** Where the spine takes messages, e.g. `http://127.0.0.1:4004/messages`. */
  readonly url: string;
  /** 32 bytes shared with the spine, this agency's own. */
  readonly key: Uint8Array;
}

const BATCH = 100;
const deadlineMs = 10_000;

/**
 * Sends what the outbox holds, the oldest first, and marks what the spine keeps. What is not answered is sent again
 * next time: at least once. Also when there is nothing to send, for the reply brings the rules.
 * @throws CodedError SPINE_REFUSED, SPINE_REPLY_FORGED; TypeError or DOMException where it can't be reached.
 */
export async function deliver(
  pool: Pool,
  agency: string,
  clock: Clock,
  spine: SpineLink,
): Promise<Pick<Reply, 'rules' | 'again'>> {
  for (;;) {
    const { rows } = await pool.query<{ id: string; event: Omit<AgencyEvent, 'id'> }>(
      'select id, event from outbox where sent_at is null order by position limit $1',
      [BATCH],
    );
    const events = rows.map(({ id, event }) => ({ ...event, id }) as AgencyEvent);
    const reply = await send(spine, {
      v: 1,
      id: randomUUID(),
      agency,
      sentAt: clock.now(),
      events,
    });
    await pool.query('update outbox set sent_at = kinview_now() where id = any ($1::uuid[])', [
      reply.accepted,
    ]);
    if (rows.length < BATCH || reply.accepted.length === 0) return reply;
  }
}

async function send({ url, key }: SpineLink, message: Message): Promise<Reply> {
  const body = JSON.stringify(message);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [MESSAGE_HEADER]: signMessage(key, body) },
    body,
    signal: AbortSignal.timeout(deadlineMs),
  });
  const text = await response.text();
  if (!response.ok) throw new CodedError('SPINE_REFUSED', `The spine answered ${response.status}.`);
  if (!isSigned(key, response.headers.get(MESSAGE_HEADER), text, message.id))
    throw new CodedError('SPINE_REPLY_FORGED', 'The reply is not signed with the key of this agency.');
  return JSON.parse(text) as Reply;
}
