import { createHash } from 'node:crypto';
import type { Agreement } from '../../../policies/agreement/types.ts';
import type { LedgerEntry } from '../../ledger/types.ts';
import type { Recorded } from '../readRecorded.ts';
import { decidedByConsent } from './decidedByConsent.ts';
import { disclosed } from './disclosed.ts';
import { withheld } from './withheld.ts';

/** A FHIR R4 AuditEvent, as JSON. */
export type AuditEvent = Readonly<Record<string, unknown>> & { readonly resourceType: 'AuditEvent' };

/**
 * What a row of the ledger is as FHIR R4 AuditEvents by IHE BALP 1.1: a privacy disclosure where data was shown, or that
 * somebody is known; for each consent that decided something a consent-authorised decision, permit or deny; and one for
 * what was withheld otherwise. A family is no Patient: its events bear no profile. Changes, readings of the ledger and what
 * was refused disclosed nothing, and are none; neither are rows about anything but people and families.
 */
export function toAuditEvents(
  row: Recorded,
  { site, agreement }: { readonly site: string; readonly agreement: Agreement },
): AuditEvent[] {
  const { subject } = row;
  if (subject === null || !(row.isPerson || row.isFamily) || row.outcome !== 'ANSWERED') return [];
  const about = { row, subject, site, agreement };
  const shown = row.entries.filter(
    ({ effect, dataClass, code }) => effect === 'DISCLOSED' && (dataClass !== null || code === 'KNOWN'),
  );
  const closed = row.entries.filter(
    ({ effect, dataClass, grounds }) => effect === 'WITHHELD' && dataClass !== null && !grounds.consent,
  );
  const events: object[] = shown.length > 0 ? [disclosed(about, shown)] : [];
  if (closed.length > 0) events.push(withheld(about, closed));
  for (const [key, entries] of byConsent(row.entries)) events.push(decidedByConsent(about, key, entries));
  return events.map((event, index) => ({
    resourceType: 'AuditEvent',
    id: idOf(row, index),
    ...event,
  }));
}

export interface ConsentUse {
  readonly id: string;
  readonly version: number;
  readonly isPermit: boolean;
}

function byConsent(entries: readonly LedgerEntry[]): Map<ConsentUse, LedgerEntry[]> {
  const uses = new Map<string, [ConsentUse, LedgerEntry[]]>();
  for (const entry of entries) {
    const { consent } = entry.grounds;
    if (!consent || (entry.effect !== 'DISCLOSED' && entry.effect !== 'WITHHELD')) continue;
    const use = { ...consent, isPermit: entry.effect === 'DISCLOSED' };
    const key = JSON.stringify(use);
    const known = uses.get(key);
    if (known) known[1].push(entry);
    else uses.set(key, [use, [entry]]);
  }
  return new Map(uses.values());
}

/** The same for the same row, so that an export that is loaded twice is loaded once. */
function idOf({ operationId, leaf }: Recorded, index: number): string {
  return createHash('sha256').update(`${operationId}.${leaf}.${index}`).digest('hex').slice(0, 32);
}
