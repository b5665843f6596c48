import { BoundedCache } from '../../database/boundedCache.ts';
import { controllersOf } from '../../policies/agreement/controllersOf.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { createSubjectDecider, type SubjectDecider } from '../../policies/decide.ts';
import type { DataClass, Instant, Purpose, Requester, RiskTier, Source } from '../../policies/words.ts';
import type { KnownFacts } from '../../records/facts/knownFacts.ts';
import { remember } from '../remember.ts';
import { shareVerdict } from './sharedVerdicts.ts';
import { failedVerdict, type Verdict } from './verdict.ts';

/** Everything decided about one data subject for one requester and purpose, on one text of facts. */
export interface SubjectVerdicts {
  /** Whether the requester may learn that this person or family exists. */
  readonly known: boolean;
  /** For messages: null where the tier itself is not the requester's to see. */
  readonly tier: RiskTier | null;
  /** The next moment at which the clock alone could change any of this; null: never. */
  readonly validUntil: Instant | null;
  /** @param report told of a policy that throws, by the operation that asks */
  verdict(source: Source, dataClass: DataClass | null, report: Report): Verdict;
  /** Whether a later operation at `now` would decide the same, so that it need not decide again. */
  holdsAt(now: Instant): boolean;
}

export type Report = (error: unknown) => void;

export interface Deciding {
  readonly agreement: Agreement;
  readonly requester: Requester;
  readonly purpose: Purpose;
  /** The one moment at which the operation decides. */
  readonly now: () => Instant;
}

/**
 * Decides each (source, class) once. A policy that throws gives a failed verdict, which is closed. It outlives the
 * operation that asked first, and keeps nothing of it.
 */
export function createSubjectVerdicts(deciding: Deciding, known: KnownFacts | null): SubjectVerdicts {
  const { agreement, requester, purpose } = deciding;
  const now = deciding.now();
  const verdicts = new Map<string, Verdict>();
  let isOfThisMoment = false;
  const { known: isKnown, tier, validUntil } = decider();
  return { known: isKnown, tier, validUntil, verdict, holdsAt };

  /** Not kept for long: it is many times what it decides, and the same facts at the same moment decide the same. */
  function decider(): SubjectDecider {
    return remember(deciders, verdicts, () =>
      createSubjectDecider(agreement, requester, purpose, known?.read() ?? null, now),
    );
  }

  function verdict(source: Source, dataClass: DataClass | null, report: Report): Verdict {
    const key = `${source} ${dataClass ?? ''}`;
    return verdicts.get(key) ?? remember(verdicts, key, () => decideAll(source, dataClass, report));
  }

  function decideAll(source: Source, dataClass: DataClass | null, report: Report): Verdict {
    try {
      const listed = dataClass === null ? [] : controllersOf(agreement, source, dataClass);
      const controllers = listed.length > 0 ? listed : [null];
      const decide = decider();
      const decisions = controllers.map((controller) => ({
        controller,
        decision: decide(dataClass, controller),
      }));
      for (const { decision } of decisions) {
        // "By the next working day" counts from the moment of the decision.
        if (decision.obligations.some(({ by }) => by !== undefined)) isOfThisMoment = true;
      }
      return shareVerdict({ agreement, requester, purpose }, { source, dataClass, tier }, decisions);
    } catch (error) {
      isOfThisMoment = true;
      report(error);
      return failedVerdict({ source, dataClass, tier });
    }
  }

  function holdsAt(later: Instant): boolean {
    return !isOfThisMoment && later >= now && (validUntil === null || later < validUntil);
  }
}

/** By what they decided so far. Everybody of a large family is decided about before anybody is forgotten. */
const deciders = new BoundedCache<ReadonlyMap<string, Verdict>, SubjectDecider>(500);
