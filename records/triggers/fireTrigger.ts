import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { consentRow } from '../consents/consentChange.ts';
import { readCurrent } from '../consents/readCurrent.ts';
import { saveVersion } from '../consents/saveVersion.ts';
import type { About, MutationServices, RecordChange } from '../mutations/types.ts';
import { openReview } from './openReview.ts';
import type { ReviewTrigger } from './triggers.ts';

const reviewable = ['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE'];

/**
 * Fires a review trigger (policy.md §3) inside a transaction that holds the household: every consent in force about the
 * person, or about everybody in the family, becomes REVIEW_DUE in a new version, with a task for whoever should talk
 * about it. At 18 what parents decided no longer counts (the person is an adult from here on). The cause stays in
 * review_trigger: nobody who reads a consent learns it.
 * `firedBy`: the requester, or what stands for an agency's rule.
 * @returns the rows that the change in hand writes to the ledger; one at least.
 */
export async function fireTrigger(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  fired: { readonly about: About; readonly trigger: ReviewTrigger; readonly firedBy: string },
): Promise<readonly [RecordChange, ...RecordChange[]]> {
  const { about, trigger, firedBy } = fired;
  const id = randomUUID();
  await client.query(
    'insert into review_trigger (id, trigger, subject, family, fired_by) values ($1, $2, $3, $4, $5)',
    [id, trigger, about.subject ?? null, about.family ?? null, firedBy],
  );
  if (trigger === 'AGE_18' && about.subject) await comeOfAge(client, about.subject);
  const changes: RecordChange[] = [];
  for (const consent of await consentsOf(client, about)) {
    const current = await readCurrent(client, consent);
    const { recorded_at: _recordedAt, superseded_at: _supersededAt, ...before } = current.row;
    const saved = await saveVersion(client, services.agreement, {
      ...before,
      id: consent,
      version: current.version + 1,
      status: 'REVIEW_DUE',
      triggers_fired: [...new Set([...(current.row.triggers_fired as string[]), trigger])],
    });
    await openReview(client, services, saved);
    changes.push(consentRow(saved, 'CONSENT_REVIEW_DUE'));
  }
  const first: RecordChange = {
    subject: about.subject ?? about.family,
    dataClass: 'CONSENT_POSITION',
    code: 'REVIEW_TRIGGER_FIRED',
    record: id,
    before: null,
    after: 1,
  };
  return [first, ...changes];
}

async function consentsOf(client: Client, { subject, family }: About): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from consent c where superseded_at is null and status = any ($3)
       and (subject = $1 or subject in (select person from family_member where family = $2))
     order by id collate "C"`,
    [subject ?? null, family ?? null, reviewable],
  );
  return rows.map(({ id }) => id);
}

async function comeOfAge(client: Client, person: string): Promise<void> {
  await client.query(`update person set stage = 'ADULT' where id = $1 and stage = 'CHILD'`, [person]);
}
