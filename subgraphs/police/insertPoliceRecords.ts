import type { Pool } from '../../database/openPool.ts';
import { insertRecords } from '../kit/insertRecords.ts';
import type { RecordInput } from '../kit/recordInput.ts';
import { police } from './agency.ts';
import type { PoliceNamespace } from './generated/types.ts';

export type PoliceRecord = RecordInput<PoliceNamespace>;

/** Inserts records into a migrated database of this agency (`insertRecords`). */
export function insertPoliceRecords(pool: Pool, records: readonly PoliceRecord[]): Promise<void> {
  return insertRecords(pool, police.namespace, records);
}
