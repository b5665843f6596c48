import type { Client } from '../../database/openPool.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { closeTasks } from '../tasks/closeTasks.ts';
import { kindsDoneBy } from '../tasks/kindsDoneBy.ts';
import { openReview } from '../triggers/openReview.ts';
import { alertFavour } from './alertFavour.ts';
import type { SavedConsent } from './saveVersion.ts';
import { tellAssessor } from './tellAssessor.ts';
import { watchDispute } from './watchDispute.ts';

const DAY = 86_400_000;
/** How long before its date a review is somebody's to do. */
const ahead = 14 * DAY;

/**
 * What follows from a new version of a consent, whichever operation made it: tasks that it does are closed, the next
 * review is put ahead, a dispute is noticed or ended, a consent in the recorder's own favour is told of.
 */
export async function settle(
  client: Client,
  services: MutationServices,
  actor: Actor,
  operation: string,
  saved: SavedConsent,
): Promise<void> {
  await closeTasks(client, {
    record: saved.id,
    kinds: kindsDoneBy(services.agreement, operation),
    closedBy: actor.requester.id,
    through: operation,
  });
  const isPermission = saved.status === 'GIVEN' || saved.status === 'GIVEN_CONDITIONAL';
  if (isPermission && saved.reviewDate !== null) {
    const dates = { opensAt: saved.reviewDate - ahead, dueAt: saved.reviewDate };
    await openReview(client, services, saved, dates);
  }
  await watchDispute(client, services, actor, operation, saved);
  if (!isPermission) return;
  await alertFavour(client, services, actor, saved);
  await tellAssessor(client, services, actor, saved);
}
