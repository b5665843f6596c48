import type { Client } from '../../database/openPool.ts';
import { consentRow } from '../consents/consentChange.ts';
import { readCurrent } from '../consents/readCurrent.ts';
import { saveNext } from '../consents/saveVersion.ts';
import { settle } from '../consents/settle.ts';
import type { Actor, MutationServices, RecordChange } from '../mutations/types.ts';

/**
 * What somebody agreed to for the children of a family counts no more once they do not decide there any longer (policy.md
 * §3: given by self or a person with parental responsibility); what they objected to goes on counting, until somebody
 * who decides has agreed or a lead has found that it does not. Who decides now is asked: that is a review task.
 */
export async function endSay(
  client: Client,
  services: MutationServices,
  actor: Actor,
  { family, person }: { readonly family: string; readonly person: string },
): Promise<readonly RecordChange[]> {
  const { rows } = await client.query<{ id: string }>(
    `select c.id from consent c join family_member child on child.family = $1 and child.person = c.subject
       join person p on p.id = c.subject
     where c.given_by = $2 and c.superseded_at is null and c.capacity = 'PARENTAL_RESPONSIBILITY'
       and c.status in ('GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE')
       and not exists (select from family_member same join family_member giver on giver.family = same.family
         where same.person = c.subject and same.role in ('CHILD', 'UNBORN') and giver.person = $2
           and case p.stage when 'UNBORN' then giver.role = 'MOTHER' else giver.parental_responsibility end)
     order by c.id collate "C"`,
    [family, person],
  );
  const changes: RecordChange[] = [];
  for (const { id } of rows) {
    const current = await readCurrent(client, id);
    const found = { status: 'INVALIDATED', determination: 'GIVER_DECIDES_NO_MORE' };
    const saved = await saveNext(client, services.agreement, actor, current, found);
    await settle(client, services, actor, 'changeFamilyMember', saved);
    changes.push(consentRow(saved, 'CONSENT_INVALIDATED'));
  }
  return changes;
}
