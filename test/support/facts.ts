import type {
  Condition,
  ConsentRecord,
  CourtOrder,
  Dated,
  Override,
  Prohibition,
  ScopeEntry,
  SubjectFacts,
  TierRecord,
} from '../../policies/facts.ts';
import type { ConsentStatus, Instant, RelationshipKind, RiskTier } from '../../policies/words.ts';

/** A Wednesday, in the middle of a working day. */
export const NOW: Instant = Date.parse('2026-03-04T10:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const ALWAYS: Dated = { from: NOW - 30 * DAY, to: null };

interface ConsentDetails extends Partial<Pick<ConsentRecord, 'doubted' | 'earlier'>> {
  by?: string;
  capacity?: ConsentRecord['capacity'];
  scope?: Partial<ScopeEntry>[];
  conditions?: Condition[];
  reviewDate?: Instant | null;
}

/** Facts about one subject for one requester, said in the words of policy.md. Every step gives a new description. */
export class Subject {
  readonly #facts: SubjectFacts;

  constructor(facts: SubjectFacts) {
    this.#facts = facts;
  }

  facts(): SubjectFacts {
    return this.#facts;
  }

  child(): Subject {
    return this.#with({ kind: 'CHILD' });
  }

  adult(): Subject {
    return this.#with({ kind: 'ADULT' });
  }

  unborn(): Subject {
    return this.#with({ kind: 'UNBORN' });
  }

  family(): Subject {
    return this.#with({ kind: 'FAMILY' });
  }

  /** A child's or an unborn's own tier, recorded long ago and confirmed unless said otherwise. */
  atTier(tier: RiskTier, details: Partial<TierRecord> = {}): Subject {
    return this.#with({ tier: tierOf(this.#facts.subject, tier, details) });
  }

  /** What an adult is seen at: the tier of a child of the family. */
  withChildAtTier(tier: RiskTier, details: Partial<TierRecord> = {}): Subject {
    return this.#family({ childTiers: [...this.#home().childTiers, tierOf('a-child', tier, details)] });
  }

  /** A parent in the family: one under 18 is seen at the higher of both tiers. */
  asParent(): Subject {
    return this.#family({ asParent: true });
  }

  workedWithThrough(kind: RelationshipKind, dates: Partial<Dated> = {}): Subject {
    const relationship = { id: `r-${kind}`, kind, ...ALWAYS, ...dates };
    return this.#family({ relationships: [...this.#home().relationships, relationship] });
  }

  withoutRelationship(): Subject {
    return this.#family({ relationships: [] });
  }

  withAssignedTask(dates: Partial<Dated> = {}): Subject {
    return this.#family({ tasks: [{ id: 'task-1', ...ALWAYS, ...dates }] });
  }

  inCrisisDeclared(dates: Partial<Dated> = {}): Subject {
    const from = dates.from ?? NOW - HOUR;
    return this.#family({ crises: [{ id: 'crisis-1', from, to: from + 4 * HOUR, ...dates }] });
  }

  /** A second family of the same subject; what follows is said about that one. */
  andInFamily(family: string): Subject {
    return this.#with({ families: [emptyFamily(family), ...this.#facts.families] });
  }

  /** General unless a scope is given; from a parent unless the capacity says otherwise. */
  consent(status: ConsentStatus, details: ConsentDetails = {}): Subject {
    const {
      by = 'dana',
      capacity = 'PARENTAL_RESPONSIBILITY',
      scope = [],
      conditions = [],
      reviewDate = null,
      ...standing
    } = details;
    const record: ConsentRecord = {
      id: `consent-${this.#facts.consents.length + 1}`,
      version: 1,
      status,
      givenBy: by,
      capacity,
      scope: scope.map((entry) => ({
        classes: [],
        categories: [],
        recipients: [],
        purposes: [],
        explicit: false,
        ...entry,
      })),
      conditions,
      recordedAt: NOW - 20 * DAY,
      reviewDate,
      ...standing,
    };
    return this.#with({ consents: [...this.#facts.consents, record] });
  }

  ownConsent(status: ConsentStatus, details: ConsentDetails = {}): Subject {
    const capacity = this.#facts.kind === 'CHILD' ? 'GILLICK_COMPETENT' : 'ADULT';
    return this.consent(status, { by: this.#facts.subject, capacity, ...details });
  }

  overridden(details: Partial<Override>): Subject {
    const override: Override = {
      id: 'override-1',
      ...ALWAYS,
      ground: 'SIGNIFICANT_HARM',
      requester: 'u-ed',
      authoriser: 'u-sl',
      caldicottGuardian: null,
      originatorApproval: null,
      classes: [],
      recipients: [],
      ...details,
    };
    return this.#with({ overrides: [...this.#facts.overrides, override] });
  }

  prohibited(details: Partial<Prohibition> = {}): Subject {
    return this.#with({
      prohibitions: [{ id: 'prohibition-1', ...ALWAYS, classes: [], controllers: [], ...details }],
    });
  }

  ordered(details: Partial<CourtOrder>): Subject {
    return this.#with({
      courtOrders: [{ id: 'order-1', ...ALWAYS, classes: [], recipients: [], ...details }],
    });
  }

  foundDetrimentalBy(controller: string, classes: string[], dates: Partial<Dated> = {}): Subject {
    return this.#with({ detriments: [{ id: 'detriment-1', ...ALWAYS, controller, classes, ...dates }] });
  }

  shielded(dates: Partial<Dated> = {}): Subject {
    return this.#with({ shields: [{ id: 'shield-1', ...ALWAYS, ...dates }] });
  }

  #home() {
    return this.#facts.families[0]!;
  }

  #family(change: Partial<SubjectFacts['families'][number]>): Subject {
    const [home, ...others] = this.#facts.families;
    return this.#with({ families: [{ ...home!, ...change }, ...others] });
  }

  #with(change: Partial<SubjectFacts>): Subject {
    return new Subject({ ...this.#facts, ...change });
  }
}

/** A child of family `harrow-vale`, of whom nothing is recorded, and with whom the requester has no tie. */
export function subject(id: string): Subject {
  return new Subject({
    subject: id,
    kind: 'CHILD',
    epoch: 1,
    tier: null,
    families: [emptyFamily('harrow-vale')],
    consents: [],
    overrides: [],
    prohibitions: [],
    courtOrders: [],
    detriments: [],
    shields: [],
  });
}

function emptyFamily(family: string): SubjectFacts['families'][number] {
  return {
    family,
    leadOrganisation: 'LA-A',
    asParent: false,
    childTiers: [],
    relationships: [],
    crises: [],
    tasks: [],
  };
}

function tierOf(subjectId: string, tier: RiskTier, details: Partial<TierRecord>): TierRecord {
  return {
    id: `tier-${subjectId}`,
    subject: subjectId,
    tier,
    setBy: 'u-sw',
    setAt: NOW - 10 * DAY,
    confirmedBy: 'u-sl',
    previousTier: 'LOW',
    rejectedAt: null,
    reviewDue: null,
    ...details,
  };
}
