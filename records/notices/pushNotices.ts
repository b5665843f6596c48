import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { NoticeData } from '../../policies/agreement/ruleData.ts';
import { decide } from '../../policies/decide.ts';
import type { Decision } from '../../policies/decision.ts';
import type { Requester } from '../../policies/words.ts';
import type { Firing } from '../agencies/takeEvent.ts';
import type { KnownFacts } from '../facts/knownFacts.ts';
import { createReadFacts } from '../facts/readFacts.ts';
import { writeOperation } from '../ledger/writeOperation.ts';
import type { MutationServices } from '../mutations/types.ts';
import { readRecipients } from './readRecipients.ts';
import { tellOwnLead } from './tellOwnLead.ts';

/**
 * Tells everyone who works with a person's family and to whom the policy opens the notice's class of that controller
 * that a rule fired; where there is nobody, the controller's own lead. Each telling is a disclosure on the ledger,
 * decided on facts that are held until it is durable.
 */
export async function pushNotices(
  client: Client,
  services: MutationServices,
  firing: Firing,
  notice: NoticeData,
): Promise<void> {
  await client.query('select hold_households($1)', [[firing.person]]);
  if (notice.tier !== null && !(await isAtTier(client, firing.person, notice.tier))) return;
  const readFacts = createReadFacts({ pool: client, remember: 1 });
  let told = 0;
  for (const requester of await readRecipients(client, firing.person)) {
    const known = (await readFacts(requester, { people: [firing.person], families: [] })).get(firing.person);
    const decision = decide(services.agreement, {
      requester,
      purpose: notice.purpose,
      facts: known?.read() ?? null,
      dataClass: notice.dataClass,
      controller: firing.controller,
      now: services.clock.now(),
    });
    if (!known || decision.effect !== 'DISCLOSE') continue;
    await disclose(client, services, { firing, notice, requester, known, decision });
    told += 1;
  }
  if (told === 0) await tellOwnLead(client, services, firing, notice);
}

interface Disclosing {
  readonly firing: Firing;
  readonly notice: NoticeData;
  readonly requester: Requester;
  readonly known: KnownFacts;
  readonly decision: Decision;
}

async function disclose(client: Client, services: MutationServices, disclosing: Disclosing): Promise<void> {
  const { firing, notice, requester, known, decision } = disclosing;
  const { code, rule, legalBasis, obligations, grounds, validUntil } = decision;
  await client.query(
    `insert into notice (id, event, subject, rule, data_class, controller, organisation, recipient)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      randomUUID(),
      firing.event,
      firing.person,
      firing.rule.rule,
      notice.dataClass,
      firing.controller,
      requester.organisation,
      requester.id,
    ],
  );
  await writeOperation(client, services, {
    requester,
    purpose: notice.purpose,
    validUntil,
    operationName: 'notice',
    documentHash: `event:${firing.event}`,
    outcome: 'ANSWERED',
    refusal: null,
    subjects: [
      {
        subject: firing.person,
        decidedOn: known,
        entries: [
          {
            source: firing.rule.source,
            dataClass: notice.dataClass,
            effect: 'DISCLOSED',
            code,
            rule,
            controllers: [firing.controller],
            fields: ['Notice.text'],
            legalBasis,
            obligations,
            grounds,
          },
        ],
      },
    ],
  });
}

async function isAtTier(client: Client, person: string, tier: string): Promise<boolean> {
  const { rows } = await client.query<{ tier: string }>(
    `select case when rejected_at is null then tier else previous_tier end as tier from risk_tier
     where subject = $1 and superseded_at is null`,
    [person],
  );
  return (rows[0]?.tier ?? 'LOW') === tier;
}
