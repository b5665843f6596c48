import type { Client } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';
import { tellPractitioner } from '../alerts/tellPractitioner.ts';
import type { Actor, MutationServices, RecordChange } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { refuse } from './refusals.ts';
import type { Place } from './types.ts';

/** What was asked about a member and waits for a second person. */
export interface Proposal {
  readonly id: string;
  readonly askedBy: string;
  readonly askedOrganisation: OrganisationId;
  /** What they are to be in the family; null: they leave it. */
  readonly role: Place['role'] | null;
  readonly parentalResponsibility: boolean | null;
}

/** null: nobody asked, or it was settled. The household is held. */
export async function openProposal(client: Client, family: string, person: string): Promise<Proposal | null> {
  const { rows } = await client.query<Proposal>(
    `select id, asked_by as "askedBy", asked_organisation as "askedOrganisation", role, parental_responsibility as "parentalResponsibility"
     from member_proposal where family = $1 and person = $2 and outcome is null`,
    [family, person],
  );
  return rows[0] ?? null;
}

/**
 * Whether this person is the second one for what was asked: a lead, not who asked, for the same. `place` null: that the
 * member leaves.
 * @throws Refusal MEMBER_SECOND_PERSON_NEEDED
 */
export function checkSecond(
  { agreement }: MutationServices,
  { requester }: Actor,
  asked: Proposal,
  place: Place | null,
): void {
  const isSame =
    asked.role === (place?.role ?? null) &&
    asked.parentalResponsibility === (place?.parentalResponsibility ?? null);
  if (!isSame || asked.askedBy === requester.id || !agreement.authorisers.has(requester.function))
    refuse('MEMBER_SECOND_PERSON_NEEDED');
}

/**
 * Whether this person may keep the member as they are: who asked, or a lead.
 * @throws Refusal MEMBER_SECOND_PERSON_NEEDED
 */
export function checkKeeper(
  { agreement }: MutationServices,
  { requester }: Actor,
  { askedBy }: Proposal,
): void {
  if (askedBy !== requester.id && !agreement.authorisers.has(requester.function))
    refuse('MEMBER_SECOND_PERSON_NEEDED');
}

/** Who asked hears that somebody else kept the member as they are. */
export async function tellAsker(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  {
    id: record,
    askedBy: recipient,
    askedOrganisation: organisation,
    family,
  }: Proposal & { readonly family: string },
): Promise<void> {
  if (recipient === requester.id) return;
  const alert = { kind: 'MEMBER_KEPT', family, record, raisedBy: requester.id, recipient, organisation };
  await tellPractitioner(client, services, alert);
}

/** What was asked is decided; its tasks are done. `through`: the root field that did it. */
export async function settleProposal(
  client: Client,
  { requester }: Actor,
  { id: record, role }: Proposal,
  done: {
    readonly person: string;
    readonly outcome: 'LEFT' | 'CHANGED' | 'STAYED';
    readonly through: string;
  },
): Promise<RecordChange> {
  await client.query(
    `update member_proposal set outcome = $2, settled_by = $3, settled_at = kinview_now() where id = $1`,
    [record, done.outcome, requester.id],
  );
  const kinds = ['CONFIRM_MEMBER_LEFT', 'CONFIRM_MEMBER_CHANGE'];
  await closeTasks(client, { record, kinds, closedBy: requester.id, through: done.through });
  const code = `MEMBER_${role === null ? 'REMOVAL' : 'CHANGE'}_${done.outcome}`;
  return { subject: done.person, dataClass: 'MEMBERSHIP', code, record, before: 1, after: 2 };
}
