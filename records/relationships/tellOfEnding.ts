import type { Client } from '../../database/openPool.ts';
import { seesAlerts } from '../../policies/agreement/seesAlerts.ts';
import type { Requester } from '../../policies/words.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import { tellPractitioner } from '../alerts/tellPractitioner.ts';
import type { MutationServices } from '../mutations/types.ts';
import { readKnown } from '../practitioners/readKnown.ts';
import type { CurrentRelationship } from './currentRelationship.ts';

/**
 * Somebody else ended a relationship: whose it was is told; where the organisation that leads the family lost one of its
 * leads by it, its governance leads; where who ended it is outside that organisation, its safeguarding leads.
 */
export async function tellOfEnding(
  client: Client,
  services: MutationServices,
  { id: raisedBy, organisation: by }: Requester,
  ended: CurrentRelationship & { readonly record: string },
): Promise<void> {
  const { family, practitioner: recipient, organisation, leadOrganisation, record } = ended;
  const alert = { about: { family }, raisedBy, record };
  await tellPractitioner(client, services, {
    kind: 'RELATIONSHIP_ENDED_BY_ANOTHER',
    family,
    record,
    raisedBy,
    recipient,
    organisation,
  });
  if (organisation === leadOrganisation && (await isLead(client, services, ended)))
    await raiseAlert(client, services, {
      ...alert,
      kind: 'LEAD_RELATIONSHIP_ENDED',
      looks: 'GOVERNANCE_LEAD',
    });
  if (leadOrganisation !== by)
    await raiseAlert(client, services, { ...alert, kind: 'RELATIONSHIP_ENDED_ELSEWHERE' });
}

/** As they signed in last. */
async function isLead(
  client: Client,
  { agreement }: MutationServices,
  { practitioner, organisation }: CurrentRelationship,
): Promise<boolean> {
  const known = (await readKnown(client, [practitioner])).get(practitioner) ?? [];
  return known.some(
    (one) =>
      one.organisation === organisation &&
      one.function !== null &&
      seesAlerts(agreement, { function: one.function }),
  );
}
