import type {
  Condition,
  ConsentRecord,
  Dated,
  FamilyFacts,
  ScopeEntry,
  SubjectFacts,
  TierRecord,
} from '../../policies/facts.ts';
import type { Instant, Requester } from '../../policies/words.ts';
import type { JournalRow } from './journal.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of any table, as the database says them.
type Row = any;

/**
 * The registry at one order number, told change by change, and what it says of a data subject: facts as policies/
 * reads them, worked out here from rows alone and not by the product's query. Slow and plain on purpose.
 */
export class RegistryModel {
  readonly #tables = new Map<string, Map<string, Row>>();

  apply({ fact, old, new: now }: JournalRow): void {
    const table = this.#table(fact);
    if (old) table.delete(keyOf(fact, old));
    // What was superseded counts no more, and there is more of it all the time.
    if (now && !now.superseded_at) table.set(keyOf(fact, now), now);
  }

  agreementVersion(): string | null {
    const rows = this.#all('agreement_start', () => true);
    return rows.sort((one, other) => one.position - other.position).at(-1)?.version ?? null;
  }

  /** null: nobody has this id. */
  facts(requester: Requester, subject: string): SubjectFacts | null {
    const person = this.#table('person').get(subject);
    if (!person && !this.#table('family').has(subject)) return null;
    const about = (fact: string) => sorted(this.#all(fact, (row) => row.subject === subject));
    return {
      subject,
      kind: person?.stage ?? 'FAMILY',
      epoch: 0,
      tier: about('risk_tier').map(tierOf)[0] ?? null,
      families: person
        ? this.#all('family_member', (row) => row.person === subject)
            .sort((one, other) => (one.family < other.family ? -1 : 1))
            .map((row) => this.#family(requester, row.family, isParent(row)))
        : [this.#family(requester, subject, false)],
      consents: about('consent').map(consentOf),
      overrides: about('override')
        .filter((row) => row.authorised_at !== null)
        .map((row) => ({
          ...dated(row),
          ground: row.ground,
          requester: row.requester,
          authoriser: row.authoriser,
          caldicottGuardian: row.caldicott_guardian,
          originatorApproval: row.originator_approval,
          classes: row.classes,
          recipients: row.recipients,
        })),
      prohibitions: about('prohibition').map((row) => ({
        ...dated(row),
        classes: row.classes,
        controllers: row.controllers,
      })),
      courtOrders: about('court_order').map((row) => ({
        ...dated(row),
        classes: row.classes,
        recipients: row.recipients,
      })),
      detriments: about('detriment').map((row) => ({
        ...dated(row),
        controller: row.controller,
        classes: row.classes,
      })),
      shields: about('shield').map(dated),
    };
  }

  #family(requester: Requester, family: string, asParent: boolean): FamilyFacts {
    const theirs = (row: Row) =>
      row.family === family && row.requester === requester.id && row.organisation === requester.organisation;
    const isChild = (person: string) => this.#table('person').get(person)?.stage !== 'ADULT';
    const children = this.#all('family_member', (row) => row.family === family)
      .map((row) => row.person)
      .filter(isChild);
    return {
      family,
      leadOrganisation: this.#table('family').get(family).lead_organisation,
      asParent,
      childTiers: sorted(this.#all('risk_tier', (row) => children.includes(row.subject))).map(tierOf),
      relationships: sorted(this.#all('relationship', theirs)).map((row) => ({
        ...dated(row),
        kind: row.kind,
      })),
      crises: sorted(this.#all('crisis', theirs)).map(dated),
      tasks: sorted(this.#all('task', (row) => row.family === family && isAssigned(row, requester))).map(
        (row) => ({
          id: row.id,
          from: moment(row.opened_at),
          to: null,
        }),
      ),
    };
  }

  #all(fact: string, matches: (row: Row) => boolean): Row[] {
    return [...this.#table(fact).values()].filter(matches);
  }

  #table(fact: string): Map<string, Row> {
    let table = this.#tables.get(fact);
    if (!table) {
      table = new Map();
      this.#tables.set(fact, table);
    }
    return table;
  }
}

function keyOf(fact: string, row: Row): string {
  if (fact === 'family_member') return `${row.family} ${row.person}`;
  if (fact === 'agreement_start') return String(row.position);
  return fact === 'consent' ? `${row.id} ${row.version}` : row.id;
}

const isParent = (row: Row): boolean =>
  row.role === 'MOTHER' || row.role === 'FATHER' || row.parental_responsibility;

const isAssigned = (row: Row, requester: Requester): boolean =>
  row.closed_at === null &&
  (row.assignee === requester.id ||
    (row.function === requester.function && row.organisation === requester.organisation));

const sorted = (rows: Row[]): Row[] => rows.sort((one, other) => (one.id < other.id ? -1 : 1));

const moment = (at: string): Instant => Date.parse(at);
const momentOrNull = (at: string | null): Instant | null => (at === null ? null : Date.parse(at));

const dated = (row: Row): Dated & { id: string } => ({
  id: row.id,
  from: moment(row.from_at),
  to: momentOrNull(row.to_at),
});

const tierOf = (row: Row): TierRecord => ({
  id: row.id,
  subject: row.subject,
  tier: row.tier,
  setBy: row.set_by,
  setAt: moment(row.set_at),
  confirmedBy: row.confirmed_by,
  previousTier: row.previous_tier,
  rejectedAt: momentOrNull(row.rejected_at),
  reviewDue: momentOrNull(row.review_due),
});

const consentOf = (row: Row): ConsentRecord => ({
  id: row.id,
  version: row.version,
  status: row.status,
  givenBy: row.given_by,
  capacity: row.capacity,
  scope: row.scope as ScopeEntry[],
  conditions: row.conditions as Condition[],
  recordedAt: moment(row.recorded_at),
  reviewDate: momentOrNull(row.review_date),
});
