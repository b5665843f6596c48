import { createHash, randomUUID } from 'node:crypto';
import { digestOf } from '../../records/ledger/digestOf.ts';
import type { LedgerEntry, LedgerOperation } from '../../records/ledger/types.ts';
import type { Asking, Services } from '../answer/environment.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import type { AskedOfExport } from './readAskedExport.ts';

/**
 * Puts an export, or that it was refused, on the ledger before its first byte goes out. Whoever asks who looked at a
 * child finds it, when the export was limited to that child. Returns the receipt's operation id.
 * @throws LedgerUnavailable; KinviewError FACTS_CHANGING when a new agreement came between
 */
export async function recordExport(
  { ledger, clock, agreements }: Services,
  { requester, purpose }: Omit<Asking, 'purpose'> & { readonly purpose: string | null },
  asked: AskedOfExport,
  { isKnown, refusal }: { readonly isKnown: boolean; readonly refusal: string | null },
): Promise<string> {
  const { subject } = asked.filter;
  const operation: LedgerOperation = {
    operationId: randomUUID(),
    requester,
    purpose,
    decidedAt: clock.now(),
    validUntil: null,
    agreementVersion: agreements.inForce().version,
    supergraphVersion: '',
    operationName: 'exportLedger',
    documentHash: createHash('sha256').update(JSON.stringify(asked)).digest('hex'),
    outcome: refusal === null ? 'ANSWERED' : 'REFUSED',
    refusal,
    subjects:
      subject === undefined
        ? []
        : [
            {
              subject: isKnown ? subject : digestOf(subject),
              decidedOn: null,
              entries: [entryOf(asked, refusal)],
            },
          ],
  };
  const { recorded } = await ledger.record(operation);
  if (!recorded) throw new KinviewError('FACTS_CHANGING');
  return recorded.operationId;
}

function entryOf({ format }: AskedOfExport, refusal: string | null): LedgerEntry {
  return {
    source: 'governance',
    dataClass: null,
    effect: refusal === null ? 'DISCLOSED' : 'WITHHELD',
    code: refusal ?? 'OPERATION',
    rule: '',
    controllers: [],
    fields: [`export.${format}`],
    legalBasis: null,
    obligations: [],
    grounds: {},
  };
}
