import { createHash } from 'node:crypto';
import type { LedgerEntry } from '../../ledger/types.ts';
import type { Recorded } from '../readRecorded.ts';
import { decidedByConsent } from './decidedByConsent.ts';
import { disclosed } from './disclosed.ts';

/** A FHIR R4 AuditEvent, as JSON. */
export type AuditEvent = Readonly<Record<string, unknown>> & { readonly resourceType: 'AuditEvent' };

/**
 * What a row of the ledger is as FHIR R4 AuditEvents by IHE BALP 1.1: a privacy disclosure where something was shown,
 * and for each consent that decided something a consent-authorised decision, permit or deny. A family is no Patient:
 * its events bear no profile. Rows that neither show nor rest on a consent are none.
 */
export function toAuditEvents(row: Recorded, site: string): AuditEvent[] {
  const { subject } = row;
  if (subject === null) return [];
  const about = { row, subject, site };
  const shown = row.entries.filter(({ effect }) => effect === 'DISCLOSED');
  const events: object[] = shown.length > 0 ? [disclosed(about, shown)] : [];
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
