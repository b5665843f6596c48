import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import type { DetectorData } from '../../policies/agreement/detectorData.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { MutationServices } from '../mutations/types.ts';
import { detectorStatements } from './statements.ts';

interface Seen {
  readonly key: string;
  readonly raisedBy: string;
  readonly organisation: string;
  readonly subject: string | null;
}

/**
 * Looks for the patterns that the agreement lists, at most once an hour among all processes, and raises an alert for each
 * thing seen, once. It tells people, and stops nobody.
 */
export async function runDetectors(services: MutationServices): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `insert into detector_run (ran_at) select kinview_now()
       where pg_try_advisory_xact_lock(7406, 0)
         and not exists (select from detector_run where ran_at > kinview_now() - interval '1 hour')`,
    );
    if (!rowCount) return;
    for (const detector of services.agreement.data.detectors) await detect(client, services, detector);
  });
}

async function detect(client: Client, services: MutationServices, detector: DetectorData): Promise<void> {
  const { rows } = await client.query<Seen>(detectorStatements[detector.detector], [
    detector.hours,
    detector.atLeast,
  ]);
  for (const { key, raisedBy, organisation, subject } of rows) {
    const { rowCount } = await client.query(
      'insert into detection (detector, key) values ($1, $2) on conflict do nothing',
      [detector.detector, key],
    );
    if (!rowCount) continue;
    const alert = { kind: detector.alert, raisedBy };
    if (subject !== null) await raiseAlert(client, services, { ...alert, about: { subject } });
    else {
      const told = detector.organisation ?? organisation;
      await raiseAlert(client, services, { ...alert, about: null, organisation: told });
    }
  }
}
