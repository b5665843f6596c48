import { defineAgency } from '../kit/defineAgency.ts';
import type { RecordInput } from '../kit/recordInput.ts';
import type { PoliceNamespace } from './generated/types.ts';

export type PoliceRecord = RecordInput<PoliceNamespace>;

export const police = defineAgency<PoliceNamespace>('police', new URL('.', import.meta.url), {
  incidents: 't.occurred_at desc nulls last',
  missingEpisodes: 't.missing_from desc',
});
