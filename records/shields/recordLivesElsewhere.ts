import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { refuserOf } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, RecordChange, Recorded } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { readExposed, settleShields } from './settleShields.ts';
import type { ElsewhereInput } from './types.ts';

const refuse = refuserOf({
  SHIELD_NOT_EXPOSED:
    'Name members of the family whose address is not shielded, while that of another member is.',
});

/**
 * Says that members of a family live at another address than those whose address is shielded, so that theirs may stay
 * open. It holds for the shields of now: one that begins later asks again. It counts where a lead of the organisation that
 * leads the family says it; from anybody else it is on record, and the leads' task stays.
 * @throws Refusal SHIELD_NOT_EXPOSED, WORDS_MISSING; nothing was changed.
 */
export function recordLivesElsewhere(
  services: MutationServices,
  actor: Actor,
  input: ElsewhereInput,
): Promise<Recorded> {
  const { requester } = actor;
  const { family, reason: text } = input;
  const operation = 'recordLivesElsewhere';
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async () => ({ family }),
    async change(client) {
      requireWords({ reason: text });
      const exposed = await readExposed(client, family);
      const counts = await speaksForLead(client, services, requester, family);
      const people = [...new Set(input.people)];
      const [first] = people;
      if (first === undefined || people.some((person) => !exposed.includes(person)))
        return refuse('SHIELD_NOT_EXPOSED');
      const changes: RecordChange[] = [];
      for (const person of people) {
        const id = randomUUID();
        const words = { kind: 'LIVES_ELSEWHERE', about: person, author: requester.id, text };
        await client.query(
          `insert into lives_elsewhere (id, family, person, said_by, said_organisation, reason, evidence, counts)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            id,
            family,
            person,
            requester.id,
            requester.organisation,
            await keepWords(client, services.words, words),
            input.evidence,
            counts,
          ],
        );
        const change = { code: 'LIVES_ELSEWHERE_RECORDED', record: id, before: null, after: 1 };
        changes.push({ ...change, subject: person, dataClass: 'OVERRIDE_RECORD' });
      }
      await settleShields(client, services, family, { by: requester.id, through: operation });
      const [head, ...rest] = changes as [RecordChange, ...RecordChange[]];
      const recordedAt = services.clock.now();
      const status = counts ? 'RECORDED' : 'AWAITING_CONFIRMATION';
      const recorded = { id: head.record, version: 1, subject: null, family, status, recordedAt };
      return { recorded, changes: [head, ...rest] };
    },
  });
}

/** A lead of the organisation that leads the family. */
async function speaksForLead(
  client: Client,
  { agreement }: MutationServices,
  requester: Requester,
  family: string,
): Promise<boolean> {
  if (!agreement.authorisers.has(requester.function)) return false;
  const { rowCount } = await client.query('select from family where id = $1 and lead_organisation = $2', [
    family,
    requester.organisation,
  ]);
  return Boolean(rowCount);
}
