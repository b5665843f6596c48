import { createHash, randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, RecordChange, Recorded } from '../mutations/types.ts';
import { refuseArchived } from '../retention/archivedTimes.ts';
import { sampleOperations } from '../trace/sampleOperations.ts';
import { insertReturningMoment } from './insertReturningMoment.ts';
import { monthOf } from './monthOf.ts';
import { refuseOversight } from './refusals.ts';

export interface SampleInput {
  readonly idempotencyKey: string;
  /** Written like `2026-02`. */
  readonly month: string;
}

/**
 * Draws the month's sample of operations of one's own organisation, for review. The seed is the month, the organisation
 * and the first checkpoint that covers all of it: nobody could aim at it, and whoever has an export and the checkpoints
 * draws the same (verifier/redrawSample.ts), whatever the database says.
 * @throws Refusal; nothing was drawn.
 */
export function drawSample(services: MutationServices, actor: Actor, input: SampleInput): Promise<Recorded> {
  const { organisation, id: drawnBy } = actor.requester;
  const { month } = input;
  return runMutation(services, actor, {
    operation: 'drawReviewSample',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    locate: async () => null,
    async change(client) {
      const period = monthOf(month);
      if (!period || month.includes('Q') || period.to > services.clock.now())
        return refuseOversight('MONTH_NOT_OVER');
      await refuseArchived(client, period, 'No sample is drawn of it.');
      await client.query('select pg_advisory_xact_lock(7405, hashtext($1))', [`${month} ${organisation}`]);
      const drawn = await client.query('select from review_sample where month = $1 and organisation = $2', [
        month,
        organisation,
      ]);
      if (drawn.rowCount) refuseOversight('SAMPLE_DRAWN');
      const anchor = await anchorOf(client, period.to);
      const seed = seedOf(month, organisation, anchor);
      const size = services.agreement.data.limits.reviewSampleSize;
      const operations = await sampleOperations(client, { organisation, ...period }, seed, size);
      if (operations.length === 0) refuseOversight('NOTHING_TO_SAMPLE');
      const id = randomUUID();
      const row = { id, month, organisation, anchor, seed, drawn_by: drawnBy };
      const recordedAt = await insertReturningMoment(client, 'review_sample', row);
      await client.query(
        `insert into review_sample_item (sample, position, operation)
         select $1, n, o from unnest($2::uuid[]) with ordinality as drawn (o, n)`,
        [id, operations],
      );
      const changes = await changesOf(client, id, operations);
      const recorded = { id, version: 1, subject: null, family: null, status: 'DRAWN', recordedAt };
      return { recorded, changes };
    },
  });
}

/** Hex of SHA-256 over the three, one a line. */
export function seedOf(month: string, organisation: OrganisationId, anchor: string): string {
  return createHash('sha256').update(`${month}\n${organisation}\n${anchor}`).digest('hex');
}

/** Number and SHA-256 (hex) of the first checkpoint after `end` that covers everything recorded before. */
async function anchorOf(client: Client, end: number): Promise<string> {
  const { rows } = await client.query<{ anchor: string }>(
    `with month as (select to_timestamp($1::float8 / 1000) as over)
     select c.number || ' ' || encode(sha256(convert_to(c.note, 'UTF8')), 'hex') as anchor
     from ledger.checkpoint c, month where c.signed_at >= month.over
       and c.size > (select coalesce(max(s.leaf), -1) from ledger.sealed s join ledger.batch b using (order_no)
         where b.recorded_at < month.over)
       and not exists (select from ledger.unsealed() b where b.recorded_at < month.over)
     order by c.number limit 1`,
    [end],
  );
  return rows[0]?.anchor ?? refuseOversight('MONTH_NOT_SEALED');
}

/** Everybody in a drawn operation: that somebody looked into it is theirs to know. */
async function changesOf(client: Client, record: string, operations: readonly string[]) {
  const { rows } = await client.query<{ subject: string }>(
    `select distinct s.subject from ledger.operation o join ledger.subject s on s.order_no = o.order_no
       and s.operation = o.leaf and s.recorded_at = o.recorded_at
     where o.operation_id = any ($1::uuid[]) order by s.subject`,
    [operations],
  );
  return rows.map(
    ({ subject }): RecordChange => ({
      subject,
      dataClass: 'TASK',
      code: 'SAMPLE_DRAWN',
      record,
      before: null,
      after: 1,
    }),
  ) as [RecordChange, ...RecordChange[]];
}
