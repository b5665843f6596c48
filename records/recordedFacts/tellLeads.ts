import type { Client } from '../../database/openPool.ts';
import type { RecordedFactKind } from '../../policies/steps/recordedFact.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { tellShielders } from '../shields/tellShielders.ts';
import { openLeadTasks } from '../tasks/openForFunctions.ts';
import { tellRecorder } from './tellRecorder.ts';

interface Told {
  readonly id: string;
  readonly subject: string;
}

/** What awaits a second person of the organisation that leads, by kind of fact. */
const confirmations: Partial<Record<RecordedFactKind, string>> = {
  PROHIBITION: 'CONFIRM_PROHIBITION',
  COURT_ORDER: 'CONFIRM_COURT_ORDER',
};

/** The alert that it was ended, by kind of fact. */
const lifted: Readonly<Record<RecordedFactKind, string>> = {
  PROHIBITION: 'PROHIBITION_ENDED',
  SHIELD: 'SHIELD_LIFTED',
  DETRIMENT: 'DETRIMENT_ENDED',
  COURT_ORDER: 'COURT_ORDER_ENDED',
};

/**
 * A prohibition hides what it covers from everybody, and an order is to open it: the leads of the organisation that leads
 * the family have them to confirm or to end. What is hidden is missing in a crisis, too, so they are alerted at once.
 */
export async function askToConfirm(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  kind: RecordedFactKind,
  { id: record, subject }: Told,
): Promise<void> {
  const task = confirmations[kind];
  if (task === undefined) return;
  const functions = ['SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD'] as const;
  await openLeadTasks(client, services, { kind: task, about: { subject }, record, functions });
  if (kind !== 'PROHIBITION') return;
  const raisedBy = requester.id;
  await raiseAlert(client, services, { kind: 'PROHIBITION_RECORDED', about: { subject }, record, raisedBy });
}

/** What held is over on one person's word: the leads are told, and who recorded it; of a shield, who shields in the household. */
export async function tellOfEnd(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  kind: RecordedFactKind,
  { id: record, subject }: Told,
): Promise<void> {
  await raiseAlert(client, services, {
    kind: lifted[kind],
    about: { subject },
    record,
    raisedBy: requester.id,
  });
  const ended = { id: record, subject };
  if (kind === 'SHIELD') await tellShielders(client, services, requester.id, ended);
  else await tellRecorder(client, services, requester.id, kind, ended);
}
