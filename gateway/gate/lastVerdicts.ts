import type { Agreement } from '../../policies/agreement/types.ts';
import type { KnownFacts } from '../../records/facts/knownFacts.ts';
import { createSubjectVerdicts, type Deciding, type SubjectVerdicts } from './subjectVerdicts.ts';

interface Last {
  readonly agreement: Agreement;
  readonly requester: Deciding['requester'];
  readonly purpose: Deciding['purpose'];
  readonly verdicts: SubjectVerdicts;
}

/** By facts: the reader gives the same object for as long as the text that it read is the same. */
const lastByFacts = new WeakMap<KnownFacts, Last>();

/**
 * The verdicts about a data subject: those of the last operation where requester, purpose and agreement are the same,
 * the facts just read are the same to the byte, and the clock has changed nothing; new ones otherwise. Facts are read
 * for every operation, and what was decided is compared again when it is recorded.
 */
export function verdictsAbout(deciding: Deciding, known: KnownFacts | null): SubjectVerdicts {
  if (known === null) return createSubjectVerdicts(deciding, null);
  const { agreement, requester, purpose, now } = deciding;
  const last = lastByFacts.get(known);
  const isSame = last?.requester === requester && last.purpose === purpose && last.agreement === agreement;
  if (last && isSame && last.verdicts.holdsAt(now())) return last.verdicts;
  const verdicts = createSubjectVerdicts(deciding, known);
  lastByFacts.set(known, { agreement, requester, purpose, verdicts });
  return verdicts;
}
