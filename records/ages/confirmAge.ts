import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { refuserOf } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { settlesAge, watchAge } from './watchAge.ts';

export interface AgeConfirmation {
  readonly idempotencyKey: string;
  readonly subject: string;
  /** false: they have not, whatever was confirmed before. */
  readonly reached16: boolean;
  readonly evidence: string;
  /** A day: when it was seen. */
  readonly evidenceOn: string;
}

const proofs: ReadonlySet<string> = new Set(['BIRTH_RECORD', 'COURT_ORDER', 'PROFESSIONAL_RECORD']);

const refuse = refuserOf({
  AGE_UNPROVEN: 'An age is confirmed from a birth record, a court order or a professional’s record.',
  AGE_EVIDENCE_AHEAD: 'The day on which the evidence was seen lies ahead.',
  AGE_NOT_A_CHILD: 'Only of somebody under 18 it has to be said whether they have reached 16.',
});

/**
 * A practitioner saw that a child has reached 16, or that they have not. No date of birth is kept. That they have takes
 * practitioners of two organisations; who says otherwise stops it, until a safeguarding lead of the organisation that
 * leads the family has said what is so.
 * @throws Refusal
 */
export function confirmAge(
  services: MutationServices,
  actor: Actor,
  input: AgeConfirmation,
): Promise<Recorded> {
  const { subject, reached16 } = input;
  return runMutation(services, actor, {
    operation: 'confirmAge',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'CONSENT_POSITION',
    locate: async () => ({ subject }),
    async change(client) {
      const missing = ['evidence'];
      if (!proofs.has(input.evidence)) refuse('AGE_UNPROVEN', { missing });
      if (input.evidenceOn > new Date(services.clock.now()).toISOString().slice(0, 10))
        refuse('AGE_EVIDENCE_AHEAD', { missing: ['evidenceOn'] });
      const { rows } = await client.query(`select from person where id = $1 and stage = 'CHILD'`, [subject]);
      if (rows.length === 0) refuse('AGE_NOT_A_CHILD');
      const settles = await settlesAge(client, actor, subject);
      const { id, at } = await keep(client, actor, input, settles);
      await watchAge(client, services, actor, subject, settles);
      const status = reached16 ? 'REACHED_16' : 'UNDER_16';
      return {
        recorded: { id, version: 1, subject, family: null, status, recordedAt: at },
        changes: [
          {
            subject,
            dataClass: 'CONSENT_POSITION',
            code: reached16 ? 'AGE_CONFIRMED' : 'AGE_DENIED',
            record: id,
            before: null,
            after: 1,
          },
        ],
      };
    },
  });
}

async function keep(client: Client, { requester }: Actor, input: AgeConfirmation, settles: boolean) {
  const { rows } = await client.query<{ id: string; at: number }>(
    `insert into age_confirmation (id, subject, reached_16, evidence, evidence_on, confirmed_by, confirmed_organisation,
       settles)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, ms(confirmed_at)::float8 as at`,
    [
      randomUUID(),
      input.subject,
      input.reached16,
      input.evidence,
      input.evidenceOn,
      requester.id,
      requester.organisation,
      settles,
    ],
  );
  return rows[0]!;
}
