import type { FastifyInstance } from 'fastify';
import type { Agreement } from '../../../policies/agreement/types.ts';
import { admitMessage } from '../../../records/agencies/admitMessage.ts';
import { readAsked } from '../../../records/agencies/lookAgain.ts';
import { takeEvent } from '../../../records/agencies/takeEvent.ts';
import type { MutationServices } from '../../../records/mutations/types.ts';
import { MESSAGE_HEADER, MESSAGE_LIFE_MS, signMessage } from '../../kit/events/signMessage.ts';
import type { Reply, Rule } from '../../kit/events/types.ts';
import { KitError } from '../../kit/kitErrors.ts';
import { readMessage } from './readMessage.ts';

/**
 * Takes agencies' signed messages at `POST /messages`. The reply, signed too, says which events are kept and which
 * rules the agreement has for the agency. An event that could not be taken is not among them, and comes again.
 */
export function receiveMessages(
  app: FastifyInstance,
  services: MutationServices,
  keys: Readonly<Record<string, Uint8Array>>,
): void {
  app.post<{ Body: Buffer | undefined }>('/messages', async (request, reply) => {
    const message = readMessage({
      body: request.body ?? Buffer.alloc(0),
      signature: request.headers[MESSAGE_HEADER],
      keys,
      now: services.clock.now(),
    });
    const { agency } = message;
    if (!(await admitMessage(services.pool, message, MESSAGE_LIFE_MS)))
      throw new KitError('MESSAGE_REPLAYED');
    const accepted: string[] = [];
    for (const event of message.events) {
      try {
        const outcome = await takeEvent(services, agency, event);
        if (outcome !== 'TAKEN') app.log.warn({ agency, outcome }, 'nothing followed from an event');
        accepted.push(event.id);
      } catch (error) {
        const { name, code } = error as { name?: string; code?: unknown };
        app.log.error({ agency, kind: name, code }, 'an event could not be taken; it comes again');
      }
    }
    const again = await readAsked(services.pool, agency);
    const rules = rulesOf(services.agreement, agency);
    const body = JSON.stringify({ accepted, rules, again } satisfies Reply);
    return reply
      .header(MESSAGE_HEADER, signMessage(keys[agency]!, body, message.id))
      .type('application/json; charset=utf-8')
      .send(body);
  });
}

/** What an agency is told of its rules: what to look for, not what follows from it. */
function rulesOf(agreement: Agreement, agency: string): Rule[] {
  return [...agreement.rules.values()]
    .filter(({ source }) => source === agency)
    .map(({ rule, records, where, moment, repeated, birthday }) => ({
      rule,
      records,
      where,
      moment,
      repeated,
      birthday,
    }));
}
