import type { Client } from '../../database/openPool.ts';
import { refuse } from './refusals.ts';
import type { Deciding } from './types.ts';

/**
 * What lets a young person decide in their own right rests on more than the word of whoever records it: at 16 and 17 on
 * an agency's event or on practitioners of two organisations (`confirmAge`), before that on the assessment of somebody who works, or
 * worked on that day, with the family.
 * @throws Refusal CONSENT_AGE_UNCONFIRMED, CONSENT_ASSESSOR_UNKNOWN.
 */
export async function checkGrounds(
  client: Client,
  { subject, capacity, capacityAssessedBy, capacityAssessedOn }: Omit<Deciding, 'givenBy'>,
): Promise<void> {
  if (capacity === 'AGE_16_17') {
    const { rows } = await client.query('select reached_16($1) as reached', [subject]);
    if (!rows[0].reached) refuse('CONSENT_AGE_UNCONFIRMED', { missing: ['confirmAge'] });
  }
  if (capacity === 'GILLICK_COMPETENT') {
    const { rowCount } = await client.query(
      `select from relationship r join family_member m on m.family = r.family
       where m.person = $1 and r.requester = $2 and r.kind <> 'SELF_CLAIMED'
         and r.from_at <= kinview_now() and (r.to_at is null or r.to_at > $3::date) limit 1`,
      [subject, capacityAssessedBy, capacityAssessedOn],
    );
    if (!rowCount) refuse('CONSENT_ASSESSOR_UNKNOWN', { missing: ['capacityAssessedBy'] });
  }
}
