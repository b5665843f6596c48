import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Instant } from '../../policies/words.ts';
import { readAnchor } from '../retention/readArchives.ts';
import type { LedgerReader } from '../trace/ledgerReader.ts';
import { toAuditEvents } from './fhir/toAuditEvents.ts';
import { type ExportFilter, readRecorded } from './readRecorded.ts';
import { streamLedger } from './streamLedger.ts';
import { csvHead, toCsv } from './toCsv.ts';

export const exportFormats = ['ndjson', 'csv', 'fhir'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface AskedExport {
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
  /** Which Kinview it is, as AuditEvents name it. */
  readonly site: string;
  /** In force: AuditEvents say what whoever asked was told. */
  readonly agreement: Agreement;
  /** For whose eyes; null: all of it, and ndjson for nobody else. */
  readonly reader: LedgerReader | null;
}

/** An export's text, made at one moment, piece by piece: for verifiers (ndjson: the whole ledger), for spreadsheets, as AuditEvents. */
export async function* exportText(
  client: Client,
  at: Instant,
  { format, filter, site, agreement, reader }: AskedExport,
): AsyncGenerator<string> {
  if (format === 'ndjson') {
    if (reader) throw new TypeError('The whole ledger is for auditors');
    let text = '';
    const anchor = await readAnchor(client);
    for await (const line of streamLedger(client, { exportedAt: at, anchor })) {
      text += `${JSON.stringify(line)}\n`;
      if (text.length < pieceLength) continue;
      yield text;
      text = '';
    }
    yield text;
    return;
  }
  if (format === 'csv') yield csvHead;
  for await (const rows of readRecorded(client, filter, reader)) {
    yield rows.map((row) => (format === 'csv' ? toCsv(row) : toFhir(row))).join('');
  }

  function toFhir(row: Parameters<typeof toAuditEvents>[0]): string {
    return toAuditEvents(row, { site, agreement })
      .map((event) => `${JSON.stringify(event)}\n`)
      .join('');
  }
}

const pieceLength = 64 * 1024;
