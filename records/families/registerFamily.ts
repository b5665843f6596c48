import { randomUUID } from 'node:crypto';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, RecordChange, Recorded } from '../mutations/types.ts';
import { checkEvidence } from './checkPlace.ts';
import type { NewFamily } from './types.ts';

/**
 * Registers a family that nobody knows yet, under an opaque id: the requester's organisation leads, and the requester is
 * its allocated practitioner.
 * @throws Refusal
 */
export function registerFamily(
  services: MutationServices,
  actor: Actor,
  input: NewFamily,
): Promise<Recorded> {
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'registerFamily',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'MEMBERSHIP',
    locate: async () => null,
    async change(client) {
      checkEvidence(input, null, services.clock.now());
      const [family, relationship] = [randomUUID(), randomUUID()];
      await client.query('insert into family (id, lead_organisation) values ($1, $2)', [
        family,
        requester.organisation,
      ]);
      await client.query(
        `insert into relationship (id, family, requester, organisation, kind, started_by)
         values ($1, $2, $3, $4, 'ALLOCATED', $3)`,
        [relationship, family, requester.id, requester.organisation],
      );
      const made = (dataClass: string, code: string, record: string): RecordChange => ({
        subject: family,
        dataClass,
        code,
        record,
        before: null,
        after: 1,
      });
      return {
        recorded: {
          id: family,
          version: 1,
          subject: null,
          family,
          status: 'REGISTERED',
          recordedAt: services.clock.now(),
        },
        changes: [
          made('MEMBERSHIP', 'FAMILY_REGISTERED', family),
          made('RELATIONSHIP_RECORD', 'RELATIONSHIP_STARTED', relationship),
        ],
      };
    },
  });
}
