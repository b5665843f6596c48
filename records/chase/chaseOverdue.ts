import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { type DetectorServices, runDetectors } from '../detect/runDetectors.ts';
import { chaseDutyDisclosures } from '../dutyDisclosures/chaseDutyDisclosures.ts';
import type { MutationServices } from '../mutations/types.ts';
import { alertOwnUse } from './alertOwnUse.ts';
import { chaseCrisisRecords } from './chaseCrisisRecords.ts';
import { chaseProhibitions } from './chaseProhibitions.ts';
import { chaseShields } from './chaseShields.ts';
import { chaseTierConfirmations } from './chaseTierConfirmations.ts';
import { chaseTierReviews } from './chaseTierReviews.ts';
import { closeExpired } from './closeExpired.ts';

/** Something that is overdue, and whose household has to be held while it is chased. */
export interface Overdue {
  readonly id: string;
  /** A person or a family. */
  readonly root: string;
}

/** One thing that is chased. */
export interface Chase {
  readonly name: string;
  /** What is overdue; nothing is held yet. At most 100 at a time. */
  find(client: Client, services: MutationServices): Promise<readonly Overdue[]>;
  /** Tells whoever has to act. It looks again, for the household may have changed before it was held. */
  act(client: Client, services: MutationServices, overdue: Overdue): Promise<void>;
}

const chases: readonly Chase[] = [
  chaseTierConfirmations,
  chaseTierReviews,
  chaseCrisisRecords,
  chaseProhibitions,
  alertOwnUse,
  chaseShields,
  closeExpired,
];

/**
 * Chases what fell due by the clock or was left to do by a disclosure: opens tasks and raises alerts, each once. It
 * notifies, and changes no tier, consent or override: only people do (policy.md §3). Several processes may run it at
 * once. What fails keeps nothing else from being chased.
 * @throws the first failure, when everything else was chased.
 */
export async function chaseOverdue(services: DetectorServices): Promise<void> {
  const failures: unknown[] = [];
  const attempt = (work: Promise<void>) => work.catch((error: unknown) => void failures.push(error));
  await attempt(chaseDutyDisclosures(services));
  for (const chase of chases) await attempt(chaseAll(services, chase, attempt));
  await attempt(runDetectors(services));
  if (failures.length > 0) throw failures[0];
}

async function chaseAll(
  services: MutationServices,
  chase: Chase,
  attempt: (work: Promise<void>) => Promise<void>,
): Promise<void> {
  const found = await inTransaction(services.pool, (client) => chase.find(client, services));
  for (const overdue of found) {
    await attempt(
      inTransaction(services.pool, async (client) => {
        await client.query('select hold_households($1)', [[overdue.root]]);
        await chase.act(client, services, overdue);
      }),
    );
  }
}
