import type { Client } from '../../database/openPool.ts';
import type { RecordedFactKind } from '../../policies/steps/recordedFact.ts';
import { tellPractitioner } from '../alerts/tellPractitioner.ts';
import type { MutationServices } from '../mutations/types.ts';
import { factKinds } from './kinds.ts';

/** Somebody else ended what a practitioner had recorded. */
export async function tellRecorder(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  raisedBy: string,
  kind: RecordedFactKind,
  { id: record }: { readonly id: string },
): Promise<void> {
  const { rows } = await client.query<{ recipient: string; organisation: string; family: string }>(
    `select f.recorded_by as recipient, f.recorded_organisation as organisation, min(m.family) as family
     from ${factKinds[kind].table} f join family_member m on m.person = f.subject
     where f.id = $1 and f.recorded_by <> $2 and f.recorded_organisation is not null group by 1, 2`,
    [record, raisedBy],
  );
  for (const recorder of rows)
    await tellPractitioner(client, services, { ...recorder, kind: 'FACT_OF_YOURS_ENDED', record, raisedBy });
}
