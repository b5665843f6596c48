import type { Pool } from '../../database/openPool.ts';
import { insertRecords } from '../kit/insertRecords.ts';
import type { RecordInput } from '../kit/recordInput.ts';
import { socialCare } from './agency.ts';
import type { SocialCareNamespace } from './generated/types.ts';

export type SocialCareRecord = RecordInput<SocialCareNamespace>;

/** Inserts records into a migrated database of this agency (`insertRecords`). */
export function insertSocialCareRecords(pool: Pool, records: readonly SocialCareRecord[]): Promise<void> {
  return insertRecords(pool, socialCare.namespace, records);
}
