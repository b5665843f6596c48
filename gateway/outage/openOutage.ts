import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import type { ReadFacts } from '../../records/facts/readFacts.ts';
import { createReceipt } from '../../records/ledger/createReceipt.ts';
import { LedgerUnavailable } from '../../records/ledger/ledgerUnavailable.ts';
import type { LedgerOperation, LedgerWriter } from '../../records/ledger/types.ts';
import { recordLater } from '../../records/outage/recordLater.ts';
import type { Send } from '../execute/types.ts';
import type { Permit } from '../gate/permit.ts';
import { answerPerson } from './answerPerson.ts';
import { familiesInCrisis } from './crisisFacts.ts';
import { openSnapshots, type Snapshots } from './snapshots.ts';
import { openWriteAhead, type WriteAhead } from './writeAhead.ts';

export interface OutageConfig {
  /** On a disk of this gateway's own. */
  readonly folder: string;
  /** 32 bytes: what snapshots are signed with. */
  readonly key: Uint8Array;
}

interface Parts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly readFacts: ReadFacts;
  readonly ledger: LedgerWriter;
}

const crisisPurpose = 'CRISIS_RESPONSE';
const reconcileMs = 5_000;
/** The ledger was away a moment ago; whether it is back need not take long to find out. */
const askLedgerMs = 1_000;

/**
 * The one exception to P00: a crisis that was declared before the database failed is honoured until it expires, from a
 * snapshot of its policy facts, and recorded in a ledger on this machine that the ledger takes over afterwards. Nobody
 * else's answers pass here differently: each part is reached only where its own of the usual way has failed.
 */
export function openOutage({ folder, key }: OutageConfig, parts: Parts) {
  const { clock, logger } = parts;
  const snapshots = openSnapshots(join(folder, 'snapshots'), key);
  const writeAhead = openWriteAhead(join(folder, 'write-ahead.ndjson'));
  const reconcile = createReconciler(writeAhead, parts);
  const keepSnapshot = createKeeper(snapshots, parts);
  /** Hashes of facts that were read from a snapshot. */
  const fromSnapshots = new Set<string>();
  const forgetEnded = createForgetter(snapshots, parts);
  const timer = setInterval(() => void reconcile().then(forgetEnded), reconcileMs);
  timer.unref();
  void reconcile();

  const readFacts: ReadFacts = async (requester, ask) => {
    try {
      return await parts.readFacts(requester, ask);
    } catch (error) {
      const kept = snapshots.find(requester, [...ask.people, ...ask.families], clock.now());
      if (!kept) throw error;
      for (const { hash } of kept.values()) fromSnapshots.add(hash);
      return kept;
    }
  };

  const ledger: LedgerWriter = {
    async record(operation, withinMs) {
      const isFromSnapshot = operation.subjects.some(
        ({ decidedOn }) => decidedOn && fromSnapshots.has(decidedOn.hash),
      );
      try {
        const recorded = await parts.ledger.record(operation, isFromSnapshot ? askLedgerMs : withinMs);
        if (operation.purpose === crisisPurpose)
          void keepSnapshot(operation, (hash) => fromSnapshots.has(hash));
        return recorded;
      } catch (error) {
        if (!(error instanceof LedgerUnavailable) || !isFromSnapshot || !isOfCrisis(operation, clock.now()))
          throw error;
        await writeAhead.append(operation);
        logger.error(
          { alarm: 'CRISIS_DURING_OUTAGE', operation: operation.operationId },
          'recorded on this machine',
        );
        return { recorded: createReceipt(operation.operationId, '0', clock.now()) };
      }
    },
    close: () => parts.ledger.close(),
  };

  const sendVia =
    (send: Send<Permit>): Send<Permit> =>
    async (request) => {
      const answer = await send(request);
      if (answer.status === 'ANSWERED' && answer.errors === undefined) return answer;
      const { requester, purpose } = request.permit.errand;
      if (purpose !== crisisPurpose) return answer;
      return answerPerson(request, (person) => isKept(requester, person)) ?? answer;
    };

  return { services: { readFacts, ledger }, sendVia, close: () => clearInterval(timer) };

  function isKept(requester: Requester, person: string): boolean {
    return snapshots.find(requester, [person], clock.now()) !== null;
  }
}

/** A family's facts are kept whenever somebody with an active crisis there was answered: they are then up to date. */
function createKeeper(snapshots: Snapshots, { clock, logger, readFacts }: Parts) {
  return async ({ requester, subjects }: LedgerOperation, isFromSnapshot: (hash: string) => boolean) => {
    try {
      const families = new Set<string>();
      for (const { decidedOn } of subjects) {
        if (!decidedOn || isFromSnapshot(decidedOn.hash)) continue;
        for (const { family } of familiesInCrisis(JSON.parse(decidedOn.text), clock.now()))
          families.add(family);
      }
      for (const family of families)
        snapshots.keep(requester, family, await readFacts(requester, { people: [], families: [family] }));
    } catch {
      logger.error(
        { alarm: 'SNAPSHOT_NOT_KEPT' },
        'a crisis could not be honoured if the database failed now',
      );
    }
  };
}

/** A crisis may be ended through any gateway: what is given back is looked for, as long as the database answers. */
function createForgetter(snapshots: Snapshots, { clock, readFacts }: Parts) {
  const lasts = async (requester: Requester, family: string): Promise<boolean> => {
    const found = await readFacts(requester, { people: [], families: [family] });
    return [...found.values()].some((known) => familiesInCrisis(known.read(), clock.now()).length > 0);
  };
  // Where it does not answer, this is what the snapshots are for: they stay.
  return () => snapshots.forgetEnded(lasts, clock.now()).catch(() => undefined);
}

function createReconciler(writeAhead: WriteAhead, { clock, logger, pool }: Parts) {
  const chain = randomUUID();
  return async () => {
    try {
      const services = { chain, offsetMs: clock.offsetMs() };
      const count = await writeAhead.drain((operation) => recordLater(pool, services, operation));
      if (count > 0) logger.warn({ operations: count }, 'the ledger of an outage was taken over');
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      logger.error({ alarm: 'OUTAGE_NOT_RECONCILED', code }, 'it is tried again');
    }
  };
}

/** Nothing is shown but what the crisis opens, or that somebody is known. */
function isOfCrisis({ purpose, outcome, validUntil, subjects }: LedgerOperation, now: number): boolean {
  const shown = subjects.flatMap(({ entries }) => entries.filter(({ effect }) => effect !== 'WITHHELD'));
  return (
    purpose === crisisPurpose &&
    outcome === 'ANSWERED' &&
    (validUntil === null || validUntil > now) &&
    shown.every(({ effect, code }) => effect === 'UNAVAILABLE' || code === 'CRISIS' || code === 'KNOWN')
  );
}
