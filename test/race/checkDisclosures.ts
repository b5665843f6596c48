import type { Queryable } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { createSubjectDecider, type SubjectDecider } from '../../policies/decide.ts';
import type { Decision } from '../../policies/decision.ts';
import type { Purpose } from '../../policies/words.ts';
import { type LedgerEntryRow, type LedgerOperationRow, readOperations } from '../support/readOperations.ts';
import { type JournalRow, readJournal } from './journal.ts';
import { RegistryModel } from './registryModel.ts';

/** Ids of people and families that an answer showed, by its receipt: that they exist is something shown, too. */
export type ShownIds = ReadonlyMap<string, readonly string[]>;

/** Something that was recorded after what it rested on was taken away, or sent without a record. */
export interface Violation {
  readonly operationId: string;
  readonly fault: string;
}

export interface Findings {
  readonly violations: readonly Violation[];
  readonly operations: number;
  readonly disclosures: number;
  readonly changes: number;
  /**
   * How often what one requester was shown of one class of one data subject turned from disclosed to withheld, or back.
   */
  readonly turns: number;
}

/**
 * Holds the ledger against the changes, by order numbers alone: every disclosure must be what the policy says of the
 * facts that were in force at its own order number, at the moment of recording, on the same grounds.
 */
export async function checkDisclosures(
  registry: Queryable,
  agreement: Agreement,
  shownIds: ShownIds = new Map(),
): Promise<Findings> {
  const changes = await readJournal(registry);
  const model = new RegistryModel();
  const violations: Violation[] = changes
    .filter(({ orderNo }) => orderNo === null)
    .map(({ fact }) => ({ operationId: '', fault: `a change of ${fact} drew no order number` }));
  const unseen = new Set(shownIds.keys());
  const turns = countTurns();
  const count = { operations: 0, disclosures: 0 };
  let applied = 0;
  for await (const operation of readOperations(registry)) {
    applied = applyUpTo(model, changes, applied, BigInt(operation.orderNo));
    const { operationId, orderNo } = operation;
    for (const fault of faultsOf(model, agreement, operation, shownIds.get(operationId) ?? []))
      violations.push({ operationId, fault: `${orderNo}: ${fault}` });
    unseen.delete(operationId);
    count.operations += 1;
    count.disclosures += operation.entries.filter(isDisclosure).length;
    turns.note(operation);
  }
  for (const operationId of unseen)
    violations.push({ operationId, fault: 'an answer was sent that is not on the ledger' });
  return { violations, ...count, changes: changes.length, turns: turns.count() };
}

/** What an operation tells on its own authority (that a change was made) rests on no decision about the subject. */
const isDisclosure = ({ effect, code }: LedgerEntryRow): boolean =>
  (effect === 'DISCLOSED' && code !== 'OPERATION') || effect === 'USED_NOT_SHOWN';

/** Changes whose number is smaller came before, and only these. */
function applyUpTo(
  model: RegistryModel,
  changes: readonly JournalRow[],
  from: number,
  orderNo: bigint,
): number {
  let at = from;
  for (; at < changes.length && BigInt(changes[at]!.orderNo ?? 0) < orderNo; at++) model.apply(changes[at]!);
  return at;
}

function faultsOf(
  model: RegistryModel,
  agreement: Agreement,
  operation: LedgerOperationRow,
  shown: readonly string[],
): string[] {
  const { requester, purpose, recordedAt, entries } = operation;
  const deciders = new Map<string, SubjectDecider>();
  const faults = entries.filter(isDisclosure).flatMap(faultsOfEntry);
  for (const id of shown)
    if (!decider(id).known) faults.push(`that ${id} exists was shown to ${requester.id}`);
  if (operation.outcome === 'ANSWERED' && operation.agreementVersion !== model.agreementVersion())
    faults.push('decided under an agreement that was not in force');
  return faults;

  function faultsOfEntry({
    subject,
    source,
    dataClass,
    controllers,
    code,
    grounds,
  }: LedgerEntryRow): string[] {
    if (code === 'KNOWN')
      return decider(subject).known ? [] : [`that ${subject} exists is recorded as told to ${requester.id}`];
    return (controllers.length > 0 ? controllers : [null]).flatMap((controller) => {
      const right = decider(subject)(dataClass, controller);
      if (right.effect === 'DISCLOSE' && right.code === code && sameGrounds(right, grounds)) return [];
      return [
        `${source} ${dataClass} of ${subject} to ${requester.id} by ${code}; the policy says ${right.code}`,
      ];
    });
  }

  function decider(subject: string): SubjectDecider {
    let known = deciders.get(subject);
    if (!known) {
      const facts = model.facts(requester, subject);
      known = createSubjectDecider(agreement, requester, purpose as Purpose, facts, recordedAt);
      deciders.set(subject, known);
    }
    return known;
  }
}

const sameGrounds = ({ grounds }: Decision, recorded: Decision['grounds']): boolean =>
  JSON.stringify(grounds) === JSON.stringify(recorded);

function countTurns() {
  const last = new Map<string, string>();
  let turns = 0;
  return {
    count: () => turns,
    note({ requester, purpose, entries }: LedgerOperationRow): void {
      for (const { subject, source, dataClass, controllers, effect } of entries) {
        const what = `${requester.id} ${purpose} ${subject} ${source} ${dataClass} ${controllers}`;
        if ((last.get(what) ?? effect) !== effect) turns += 1;
        last.set(what, effect);
      }
    },
  };
}
