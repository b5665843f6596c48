import type { Kysely } from 'kysely';
import type { LedgerEffect } from './types.ts';

/** The ledger's columns that readers use (records/migrations/0005_ledger.sql); bigints come as decimal text. */
export interface LedgerTables {
  'ledger.operation': {
    order_no: string;
    leaf: number;
    recorded_at: Date;
    operation_id: string;
    requester: string;
    organisation: string;
    agency: string;
    role_tier: string;
    function: string;
    purpose: string | null;
    decided_at: Date;
    agreement_version: string;
  };
  'ledger.entry': {
    order_no: string;
    leaf: number;
    position: number;
    operation: number;
    recorded_at: Date;
    subject: string;
    source: string;
    data_class: string | null;
    effect: LedgerEffect;
    code: string;
    rule: string;
    controllers: string[];
    fields: string[];
  };
}

export type Ledger = Kysely<LedgerTables>;
