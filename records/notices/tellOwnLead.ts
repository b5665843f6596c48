import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import type { NoticeData } from '../../policies/agreement/ruleData.ts';
import type { Firing } from '../agencies/takeEvent.ts';
import { writeOperation } from '../ledger/writeOperation.ts';
import type { MutationServices } from '../mutations/types.ts';
import { isHeld } from '../tasks/openFunctionTask.ts';
import { openTask } from '../tasks/openTask.ts';

type Lead = 'SAFEGUARDING_LEAD' | 'GOVERNANCE_LEAD';

/**
 * A notice to the leads of the organisation whose record it is about, with a task to look at it: nothing leaves the
 * organisation that does not lie there already. Where it is not known to have a safeguarding lead, its governance leads
 * are told, too.
 */
export async function tellOwnLead(
  client: Client,
  services: MutationServices,
  firing: Firing,
  notice: NoticeData,
): Promise<void> {
  await tell(client, services, firing, notice, 'SAFEGUARDING_LEAD');
  if (!(await isHeld(client, firing.controller, ['SAFEGUARDING_LEAD'])))
    await tell(client, services, firing, notice, 'GOVERNANCE_LEAD');
}

async function tell(
  client: Client,
  services: MutationServices,
  { event, person, rule, controller }: Firing,
  { dataClass, purpose }: NoticeData,
  lead: Lead,
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
