import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import type { DetectorData } from '../../policies/agreement/detectorData.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { MutationServices } from '../mutations/types.ts';
import { findRelatives, type Kinship, type Span, type StaffMark } from './findRelatives.ts';
import { spansOf } from './spansOf.ts';
import { detectorStatements } from './statements.ts';

/** `kinship`: where organisations gave what their practitioners could have in common with people. */
export interface DetectorServices extends MutationServices {
  readonly kinship?: Kinship;
}

interface Seen {
  readonly key: string;
  readonly raisedBy: string;
  readonly organisation: string;
  readonly subject: string | null;
  /** What it is about, where there is one: an operation. */
  readonly record: string | null;
}

/**
 * Looks for the patterns that the agreement lists, at most once an hour among all processes, and raises an alert for each
 * thing seen, once. Where nobody looked for a while, what happened meanwhile is looked at, too. It tells people, and stops nobody. Marks that cannot be read keep no other pattern from being seen.
 * @throws what reading them threw, when everything else was looked for.
 */
export async function runDetectors(services: DetectorServices): Promise<void> {
  let failure: unknown = null;
  await inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{ now: number; last: number | null }>(
      `insert into detector_run (ran_at) select kinview_now()
       where pg_try_advisory_xact_lock(7406, 0)
         and not exists (select from detector_run where ran_at > kinview_now() - interval '1 hour')
       returning ms(ran_at)::float8 as now, (select ms(max(ran_at))::float8 from detector_run) as last`,
    );
    const [run] = rows;
    if (!run) return;
    const marks = await services.kinship?.marks().catch((error: unknown) => {
      failure = error;
    });
    for (const detector of services.agreement.data.detectors)
      for (const span of spansOf(detector, run.now, run.last))
        await detect(client, services, { detector, marks: marks ?? [], span });
  });
  if (failure !== null) throw failure;
}

interface Looking {
  readonly detector: DetectorData;
  readonly marks: readonly StaffMark[];
  readonly span: Span;
}

async function detect(client: Client, services: DetectorServices, looking: Looking): Promise<void> {
  const { detector } = looking;
  const told = new Set<string>();
  for (const { key, raisedBy, organisation, subject, record } of await look(client, services, looking)) {
    const { rowCount } = await client.query(
      'insert into detection (detector, key) values ($1, $2) on conflict do nothing',
      [detector.detector, key],
    );
    if (!rowCount) continue;
    const alert = { kind: detector.alert, raisedBy };
    if (subject !== null) {
      const named = record === null ? alert : { ...alert, record };
      await raiseAlert(client, services, { ...named, about: { subject } });
      continue;
    }
    // A practitioner is told of once, of however many people.
    if (told.has(raisedBy)) continue;
    told.add(raisedBy);
    const to = detector.organisation ?? organisation;
    await raiseAlert(client, services, { ...alert, about: null, organisation: to });
  }
}

async function look(
  client: Client,
  { kinship }: DetectorServices,
  { detector: { detector, atLeast }, marks, span }: Looking,
): Promise<readonly Seen[]> {
  if (detector === 'RELATIVE') return kinship ? findRelatives(client, { ...kinship, marks }, span) : [];
  const { rows } = await client.query<Seen>(detectorStatements[detector], [span.from, atLeast, span.to]);
  return rows;
}
