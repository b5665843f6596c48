import { randomUUID } from 'node:crypto';
import type { Requester } from '../../../policies/words.ts';
import type { FactsFound } from '../../../records/facts/readFacts.ts';
import type { LedgerEntry, LedgerOperation } from '../../../records/ledger/types.ts';

export const socialWorker: Requester = {
  id: 'u-sw',
  organisation: 'LA-A',
  agency: 'SOCIAL_CARE',
  roleTier: 'CARE_MANAGER',
  function: 'PRACTITIONER',
};

export const entryAbout = (subject: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  source: 'socialcare',
  dataClass: 'ATTENDANCE_UPDATE',
  effect: 'DISCLOSED',
  code: 'CONSENT',
  rule: 'P20',
  controllers: ['SCHOOL'],
  fields: ['Attendance.on', 'Attendance.status'],
  legalBasis: {
    article6: '6(1)(e)',
    specialCategory: null,
    gateway: 'CONSENT',
    statutory: ['Children Act 2004 s.10'],
  },
  obligations: [{ code: 'CONSENT_LIMITS', text: 'not to "the school"' }],
  grounds: { consent: { id: `consent-${subject}`, version: 1 } },
  ...more,
});

/** An operation that disclosed one class of everyone whose facts were found. */
export function operationOn(
  found: FactsFound,
  decidedAt: number,
  more: Partial<LedgerOperation> = {},
): LedgerOperation {
  const subjects = [...found].map(([subject, known]) => ({
    subject,
    decidedOn: known,
    entries: [entryAbout(subject)],
  }));
  return {
    operationId: randomUUID(),
    requester: socialWorker,
    purpose: 'SAFEGUARDING',
    decidedAt,
    validUntil: null,
    agreementVersion: 'v1',
    supergraphVersion: 's1',
    operationName: 'FamilyView',
    documentHash: 'd'.repeat(64),
    outcome: 'ANSWERED',
    refusal: null,
    subjects,
    ...more,
  };
}
