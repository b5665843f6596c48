import type { Pool } from '../../database/openPool.ts';
import { insertRecords } from '../kit/insertRecords.ts';
import type { RecordInput } from '../kit/recordInput.ts';
import { health } from './agency.ts';
import type { HealthNamespace } from './generated/types.ts';

export type HealthRecord = RecordInput<HealthNamespace>;

/** Inserts records into a migrated database of this agency (`insertRecords`). */
export function insertHealthRecords(pool: Pool, records: readonly HealthRecord[]): Promise<void> {
  return insertRecords(pool, health.namespace, records);
}
