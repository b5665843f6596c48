import { hash, randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import type { LedgerEntry, LedgerOperation, RecordedSubject } from '../../records/ledger/types.ts';

export interface WriteRate {
  readonly concurrent: number;
  /** Family views a second: five people, twenty entries each, durable. */
  readonly recorded: number;
  /** The same rows as bare multi-row inserts, one transaction for each view, into tables without an index. */
  readonly bare: number;
}

/** Views written by 1, 10 and 100 at once, and the same rows by bare inserts at the same time-out. */
export async function measureWrites(pool: Pool, seconds: number): Promise<WriteRate[]> {
  await pool.query(`create table if not exists bare_operation (like ledger.operation);
    create table if not exists bare_subject (like ledger.subject)`);
  const clock = systemClock({});
  const views = makeViews();
  const rates: WriteRate[] = [];
  for (const concurrent of [1, 10, 100]) {
    const writer = createLedgerWriter({ pool, clock });
    let next = 0;
    const recorded = await rateOf(concurrent, seconds, async () => {
      const operation = operationOn(views[next++ % views.length]!, clock);
      const { recorded: receipt } = await writer.record(operation);
      if (!receipt) throw new Error('a view of facts that nobody moved was stale');
    });
    await writer.close();
    const bare = await rateOf(concurrent, seconds, () => insertBare(pool, views[next++ % views.length]!));
    rates.push({ concurrent, recorded, bare });
  }
  return rates;
}

async function rateOf(concurrent: number, seconds: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  const end = started + seconds * 1_000;
  let done = 0;
  const one = async () => {
    while (performance.now() < end) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrent }, one));
  return done / ((performance.now() - started) / 1_000);
}

function operationOn(subjects: readonly RecordedSubject[], clock: Clock): LedgerOperation {
  return {
    operationId: randomUUID(),
    requester: {
      id: 'u-1',
      organisation: 'LA-A',
      agency: 'SOCIAL_CARE',
      roleTier: 'CARE_MANAGER',
      function: 'PRACTITIONER',
    },
    purpose: 'SAFEGUARDING',
    decidedAt: clock.now(),
    validUntil: null,
    agreementVersion: '2026-1',
    supergraphVersion: 's1',
    operationName: null,
    documentHash: 'd'.repeat(64),
    outcome: 'ANSWERED',
    refusal: null,
    subjects,
  };
}

/** Families of five, whose facts were read once: what a gateway at work records again and again. */
function makeViews(): RecordedSubject[][] {
  return Array.from({ length: 400 }, (_, family) =>
    Array.from({ length: 5 }, (_, member) => {
      const subject = `p${family * 5 + member}`;
      const text = JSON.stringify({ subject, kind: 'CHILD', epoch: 1, consents: [], families: [family] });
      const decidedOn = { epoch: 1, hash: hash('sha256', text, 'hex'), text };
      return { subject, decidedOn, entries: entriesOf(subject) };
    }),
  );
}

function entriesOf(subject: string): LedgerEntry[] {
  return Array.from({ length: 20 }, (_, index) => ({
    source: 'socialcare',
    dataClass: `CLASS_${index}`,
    effect: 'DISCLOSED',
    code: 'CONSENT',
    rule: 'P20',
    controllers: ['LA-A'],
    fields: [`socialCare.field${index}.first`, `socialCare.field${index}.second`],
    legalBasis: null,
    obligations: [],
    grounds: { consent: { id: `consent-${subject}`, version: 1 } },
  }));
}

async function insertBare(pool: Pool, subjects: readonly RecordedSubject[]): Promise<void> {
  const rows = subjects.map((_, index) => `(1, ${index + 1}, 0, now(), $${index + 2}, 1, null, '\\x00')`);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `with o as (insert into bare_operation values (1, 0, 5, now(), $1, 'u-1', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER',
         'PRACTITIONER', 'SAFEGUARDING', now(), null, '2026-1', 's1', null, '${'d'.repeat(64)}', 'ANSWERED', null))
       insert into bare_subject values ${rows.join(', ')}`,
      [randomUUID(), ...subjects.map(({ subject }) => subject)],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}
