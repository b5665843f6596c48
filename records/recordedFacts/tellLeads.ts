import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';

interface Told {
  readonly id: string;
  readonly subject: string;
}

/** A prohibition hides what it covers from everybody: the leads have it to confirm or to end. */
export async function askToConfirm(
  client: Client,
  services: MutationServices,
  { id: record, subject }: Told,
): Promise<void> {
  const functions = ['SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD'] as const;
  await openLeadTasks(client, services, {
    kind: 'CONFIRM_PROHIBITION',
    about: { subject },
    record,
    functions,
  });
}

/** What a court or a statute withheld is open again on one person's word: the leads are told. */
export async function tellOfEnd(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id: record, subject }: Told,
): Promise<void> {
  const raisedBy = requester.id;
  await raiseAlert(client, services, { kind: 'PROHIBITION_ENDED', about: { subject }, record, raisedBy });
}
