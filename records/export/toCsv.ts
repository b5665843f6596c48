import type { LedgerEntry } from '../ledger/types.ts';
import { basisOf } from './basisOf.ts';
import type { Recorded } from './readRecorded.ts';

const columns: readonly [name: string, read: (row: Recorded, entry: LedgerEntry | null) => unknown][] = [
  ['row', ({ orderNo, leaf }) => `${orderNo}.${leaf}`],
  ['recordedAt', ({ recordedAt }) => new Date(recordedAt).toISOString()],
  ['operation', ({ operationId }) => operationId],
  ['requester', ({ requester }) => requester],
  ['organisation', ({ organisation }) => organisation],
  ['agency', ({ agency }) => agency],
  ['roleTier', ({ roleTier }) => roleTier],
  ['function', ({ function: work }) => work],
  ['purpose', ({ purpose }) => purpose],
  ['outcome', ({ outcome }) => outcome],
  ['refusal', ({ refusal }) => refusal],
  ['subject', ({ subject }) => subject],
  ['source', (_row, entry) => entry?.source],
  ['dataClass', (_row, entry) => entry?.dataClass],
  ['effect', (_row, entry) => entry?.effect],
  ['code', (_row, entry) => entry?.code],
  ['rule', (_row, entry) => entry?.rule],
  ['controllers', (_row, entry) => entry?.controllers.join(' ')],
  ['fields', (_row, entry) => entry?.fields.join(' ')],
  ['basis', (_row, entry) => basisOf(entry?.legalBasis)],
  ['obligations', (_row, entry) => entry?.obligations.map(({ code }) => code).join(' ')],
  ['consent', (_row, entry) => entry?.grounds.consent?.id],
  ['override', (_row, entry) => entry?.grounds.override],
  ['courtOrder', (_row, entry) => entry?.grounds.courtOrder],
  ['crisis', (_row, entry) => entry?.grounds.crisis],
  ['agreement', ({ agreementVersion }) => agreementVersion],
];

export const csvHead = `${columns.map(([name]) => name).join(',')}\r\n`;

/** A line (RFC 4180) for each entry of a row; one where there is none. */
export function toCsv(row: Recorded): string {
  const entries = row.entries.length > 0 ? row.entries : [null];
  return entries
    .map((entry) => `${columns.map(([, read]) => cell(read(row, entry))).join(',')}\r\n`)
    .join('');
}

/** A spreadsheet would take what begins with these for a formula. */
const formula = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
