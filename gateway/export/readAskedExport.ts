import { type ExportFormat, exportFormats } from '../../records/export/exportText.ts';
import type { ExportFilter } from '../../records/export/readRecorded.ts';
import { KinviewError } from '../refuse/KinviewError.ts';

export interface AskedOfExport {
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
}

/**
 * What the address asks for: `?format=csv&subject=…&requester=…&organisation=…&from=…&to=…`, moments as ISO 8601.
 * @throws KinviewError EXPORT_MALFORMED for anything else: a limit that is misspelt must not widen an export.
 */
export function readAskedExport(query: unknown): AskedOfExport {
  const { format = 'ndjson', from, to, ...rest } = query as Record<string, string | undefined>;
  const names = ['subject', 'requester', 'organisation'];
  const filter = {
    ...rest,
    ...(from === undefined ? {} : { from: momentOf(from) }),
    ...(to === undefined ? {} : { to: momentOf(to) }),
  };
  const isKnown =
    exportFormats.includes(format as ExportFormat) &&
    Object.entries(rest).every(
      ([name, value]) => names.includes(name) && typeof value === 'string' && !value.includes('\0'),
    );
  // The whole ledger hangs together: a part of it could not be verified.
  const isWhole = format !== 'ndjson' || Object.keys(filter).length === 0;
  if (!isKnown || !isWhole) throw new KinviewError('EXPORT_MALFORMED');
  return { format: format as ExportFormat, filter };
}

function momentOf(text: string): number {
  const moment = Date.parse(text);
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) || Number.isNaN(moment))
    throw new KinviewError('EXPORT_MALFORMED');
  return moment;
}
