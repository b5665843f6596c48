import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { NoticeData } from '../../policies/agreement/ruleData.ts';
import type { Firing } from '../agencies/takeEvent.ts';
import { writeOperation } from '../ledger/writeOperation.ts';
import type { MutationServices } from '../mutations/types.ts';
import { openTask } from '../tasks/openTask.ts';

const lead = 'SAFEGUARDING_LEAD' as const;

/**
 * A notice to the leads of the organisation whose record it is about, with a task to look at it: nothing leaves the
 * organisation that does not lie there already.
 */
export async function tellOwnLead(
  client: Client,
  services: MutationServices,
  { event, person, rule, controller }: Firing,
  { dataClass, purpose }: NoticeData,
): Promise<void> {
  const id = randomUUID();
  await client.query(
    `insert into notice (id, event, subject, rule, data_class, controller, organisation, function)
     values ($1, $2, $3, $4, $5, $6, $6, $7)`,
    [id, event, person, rule.rule, dataClass, controller, lead],
  );
  await writeOperation(client, services, {
    requester: {
      id: `${lead} of ${controller}`,
      organisation: controller,
      agency: services.agreement.organisations.get(controller)?.agency ?? 'OTHER',
      roleTier: 'NONE',
      function: lead,
    },
    purpose,
    validUntil: null,
    operationName: 'notice',
    documentHash: `event:${event}`,
    outcome: 'ANSWERED',
    refusal: null,
    subjects: [
      {
        subject: person,
        decidedOn: null,
        entries: [
          {
            source: rule.source,
            dataClass,
            effect: 'DISCLOSED',
            code: 'OWN_LEAD',
            rule: '',
            controllers: [controller],
            fields: ['Notice.text'],
            legalBasis: null,
            obligations: [],
            grounds: {},
          },
        ],
      },
    ],
  });
  const { rows } = await client.query<{ family: string }>(
    'select family from family_member where person = $1 order by family',
    [person],
  );
  const to = { organisation: controller, function: lead };
  for (const { family } of rows)
    await openTask(client, services, { kind: 'NOTICE', family, subject: person, record: id, to });
}
