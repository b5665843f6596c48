import { controllersOf } from '../../policies/agreement/controllersOf.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Decision } from '../../policies/decision.ts';
import type { DataClass, Instant, OrganisationId, Source } from '../../policies/words.ts';
import { remember } from '../remember.ts';
import type { SubjectKind, SubjectReader } from './subjects.ts';

/** What was decided about one (data subject, source, class) in one operation, for each controller of that source. */
export interface Verdict {
  readonly subject: string;
  readonly source: Source;
  readonly dataClass: DataClass | null;
  readonly decisions: readonly ControllerDecision[];
  /** The same, with controllers that were decided alike taken together: what the ledger keeps. */
  readonly rulings: readonly Ruling[];
  /** Controllers whose records may be shown. Empty for the partnership's own records: then `isOpen` alone tells. */
  readonly open: readonly OrganisationId[];
  readonly isOpen: boolean;
  /** Equal for verdicts that open the same. */
  readonly mask: string;
  /** Some controller is closed. */
  readonly isWithheld: boolean;
  /** The policy could not be evaluated: withheld, and neither an outage nor a refusal. */
  readonly hasFailed: boolean;
}

export interface ControllerDecision {
  /** null: the partnership's own record. */
  readonly controller: OrganisationId | null;
  readonly decision: Decision;
}

export interface Ruling {
  readonly decision: Decision;
  readonly controllers: readonly OrganisationId[];
}

export interface Decisions {
  readonly now: Instant;
  /** Reads the facts of these data subjects, in one query, where they are not yet known to this operation. */
  load(ask: { people?: readonly string[]; families?: readonly string[] }): Promise<void>;
  verdict(subject: string, source: Source, dataClass: DataClass | null): Verdict;
  /** Whether the requester may learn that this person or family exists. */
  isKnown(subject: string, kind: SubjectKind): boolean;
  /** Whether an organisation may be named as a source of records about this data subject. */
  mayName(subject: string, source: Source, organisation: OrganisationId): boolean;
}

/**
 * The one decision service of an operation: both gates ask it, and what it answered once it answers again. A policy
 * that throws is remembered as a failed verdict, which is closed.
 */
export function createDecisions(input: {
  agreement: Agreement;
  now: Instant;
  subjects: SubjectReader;
  report: (error: unknown) => void;
}): Decisions {
  const { agreement, subjects, now } = input;
  const verdicts = new Map<string, Map<string, Verdict>>();

  return {
    now,
    load: (ask) => subjects.load(ask),
    isKnown: (subject, kind) => subjects.isKnown(subject, kind),
    /** A sensitive service shows as its sector, but where what it does for this person is open (policy.md §2). */
    mayName(subject, source, organisation) {
      const service = agreement.organisations.get(organisation);
      if (!service?.sensitive) return service !== undefined;
      return verdictOf(subject, source, agreement.sensitiveServiceClass).open.includes(organisation);
    },
    verdict: verdictOf,
  };

  function verdictOf(subject: string, source: Source, dataClass: DataClass | null): Verdict {
    const ofSubject = remember(verdicts, subject, () => new Map<string, Verdict>());
    const key = `${source} ${dataClass ?? ''}`;
    return ofSubject.get(key) ?? remember(ofSubject, key, () => decideAll(subject, source, dataClass));
  }

  function decideAll(subject: string, source: Source, dataClass: DataClass | null): Verdict {
    try {
      const decide = subjects.decider(subject);
      const listed = dataClass === null ? [] : controllersOf(agreement, source, dataClass);
      const controllers = listed.length > 0 ? listed : [null];
      const decisions = controllers.map((controller) => ({
        controller,
        decision: decide(dataClass, controller),
      }));
      return verdictFrom(subject, source, dataClass, decisions);
    } catch (error) {
      input.report(error);
      return { ...verdictFrom(subject, source, dataClass, []), isWithheld: true, hasFailed: true };
    }
  }
}

function verdictFrom(
  subject: string,
  source: Source,
  dataClass: DataClass | null,
  decisions: readonly ControllerDecision[],
): Verdict {
  const open: OrganisationId[] = [];
  let disclosing = 0;
  for (const { controller, decision } of decisions) {
    if (decision.effect !== 'DISCLOSE') continue;
    disclosing += 1;
    if (controller !== null) open.push(controller);
  }
  const isOpen = disclosing > 0;
  return {
    subject,
    source,
    dataClass,
    decisions,
    rulings: rulingsOf(decisions),
    open,
    isOpen,
    mask: isOpen ? `+${open.join()}` : '-',
    isWithheld: disclosing < decisions.length,
    hasFailed: false,
  };
}

function rulingsOf(decisions: readonly ControllerDecision[]): Ruling[] {
  const rulings: { decision: Decision; controllers: OrganisationId[] }[] = [];
  for (const { controller, decision } of decisions) {
    const alike = rulings.find((one) => isAlike(one.decision, decision));
    const controllers = controller === null ? [] : [controller];
    if (alike) alike.controllers.push(...controllers);
    else rulings.push({ decision, controllers });
  }
  return rulings;
}

function isAlike(one: Decision, other: Decision): boolean {
  if (one.effect !== other.effect || one.code !== other.code) return false;
  return (
    one.obligations === other.obligations ||
    JSON.stringify(one.obligations) === JSON.stringify(other.obligations)
  );
}
