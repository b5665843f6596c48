import type { RecordedFactKind } from '../../policies/steps/recordedFact.ts';

/** Where a kind of fact is kept, and what records and ends it is called. */
export interface FactKind {
  readonly table: string;
  /** The root field. */
  readonly records: string;
  readonly ends: string;
  /** Columns of its own, beside those that all facts have, and where their values come from. */
  readonly columns: readonly ('classes' | 'controllers' | 'controller' | 'recipients' | 'basis')[];
}

export const factKinds: Readonly<Record<RecordedFactKind, FactKind>> = {
  PROHIBITION: {
    table: 'prohibition',
    records: 'recordProhibition',
    ends: 'endProhibition',
    columns: ['classes', 'controllers', 'basis'],
  },
  COURT_ORDER: {
    table: 'court_order',
    records: 'recordCourtOrder',
    ends: 'endCourtOrder',
    columns: ['classes', 'recipients'],
  },
  DETRIMENT: {
    table: 'detriment',
    records: 'recordDetriment',
    ends: 'endDetriment',
    columns: ['classes', 'controller'],
  },
  SHIELD: { table: 'shield', records: 'shieldAddress', ends: 'unshieldAddress', columns: [] },
};
