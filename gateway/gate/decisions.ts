import type { Agreement } from '../../policies/agreement/types.ts';
import type { DataClass, OrganisationId, Source } from '../../policies/words.ts';
import type { SubjectKind, SubjectReader } from './subjects.ts';
import type { Report, SubjectVerdicts } from './subjectVerdicts.ts';
import type { Verdict } from './verdict.ts';

export interface Decisions {
  /** Reads the facts of these data subjects, in one query, where they are not yet known to this operation. */
  load(ask: { people?: readonly string[]; families?: readonly string[] }): Promise<void>;
  verdict(subject: string, source: Source, dataClass: DataClass | null): Verdict;
  /** All verdicts about a data subject: the same object in every operation for which they are the same. */
  verdicts(subject: string): SubjectVerdicts;
  /** Whether the requester may learn that this person or family exists. */
  isKnown(subject: string, kind: SubjectKind): boolean;
  /** Whether an organisation may be named as a source of records about this data subject. */
  mayName(subject: string, source: Source, organisation: OrganisationId): boolean;
}

/** The one decision service of an operation: both gates ask it, and what it answered once it answers again. */
export function createDecisions(agreement: Agreement, subjects: SubjectReader, report: Report): Decisions {
  return {
    load: (ask) => subjects.load(ask),
    isKnown: (subject, kind) => subjects.isKnown(subject, kind),
    verdict: (subject, source, dataClass) => subjects.verdicts(subject).verdict(source, dataClass, report),
    verdicts: (subject) => subjects.verdicts(subject),
    /** A sensitive service shows as its sector, but where what it does for this person is open (policy.md §2). */
    mayName(subject, source, organisation) {
      const service = agreement.organisations.get(organisation);
      if (!service?.sensitive) return service !== undefined;
      const { open } = subjects.verdicts(subject).verdict(source, agreement.sensitiveServiceClass, report);
      return open.includes(organisation);
    },
  };
}
