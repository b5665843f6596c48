import { freshly } from '../../database/freshly.ts';
import type { Queryable } from '../../database/openPool.ts';
import { readStoredAgreement } from '../../policies/agreement/readStoredAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { readAgreements, readInForce } from './readAgreements.ts';

/** The agreements that a process knows, and which of them is in force by the database's word. */
export interface Agreements {
  inForce(): Agreement;
  /** In force, and scheduled. */
  known(): readonly Agreement[];
  /** Asks the database now. Never rejects: what cannot be asked stays as it was. */
  refresh(): Promise<void>;
  /** The database was seen to go by this version. */
  note(version: string | null): void;
  close(): void;
}

export interface FollowOptions {
  readonly database: Queryable;
  /** Known without the registry; in force until the database says otherwise. */
  readonly installed: Agreement;
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Longest wait that a timer can have. */
const mostMs = 2 ** 31 - 1;

/**
 * Follows which agreement is in force. A version whose text is not known leaves the last known one in its place: its
 * decisions then cannot be recorded, and what is not recorded is not sent.
 */
export function followAgreements(options: FollowOptions): Agreements {
  const { database, installed, report } = options;
  const everyMs = options.everyMs ?? 2_000;
  const known = new Map<string, Agreement>([[installed.version, installed]]);
  let current = installed;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  /** The version that begins next; where another does, one was scheduled or withdrawn. */
  let expected: string | null = null;
  /** An outage is told once, not every two seconds. */
  let isReported = false;

  const refresh = freshly(() =>
    read().then(
      () => {
        isReported = false;
      },
      (error) => {
        if (!isReported) report(error);
        isReported = true;
      },
    ),
  );
  const agreements: Agreements = {
    inForce: () => current,
    known: () => [...known.values()].filter((one) => one === current || one.from > current.from),
    note(version) {
      const noted = version === null ? undefined : known.get(version);
      if (noted) current = noted;
      else if (version !== null) void refresh();
    },
    refresh,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
  schedule(everyMs);
  return agreements;

  async function read(): Promise<void> {
    const { version, next, now } = await readInForce(database);
    if (version === null) return;
    const isNew = !known.has(version) || (next?.version ?? null) !== expected;
    const unreadable = isNew ? await readTexts() : null;
    expected = next?.version ?? null;
    const found = known.get(version);
    if (found) current = found;
    schedule(next === null ? everyMs : Math.min(everyMs, next.from - now + 1));
    if (unreadable !== null) throw unreadable;
  }

  /** What the first text that cannot be read threw; it keeps no other from being known. */
  async function readTexts(): Promise<unknown> {
    let unreadable: unknown = null;
    for (const { version, document, isScheduled, isWithdrawn } of await readAgreements(database)) {
      if (isWithdrawn) known.delete(version);
      if (!isScheduled || known.has(version)) continue;
      try {
        known.set(version, readStoredAgreement(document));
      } catch (error) {
        unreadable ??= error;
      }
    }
    return unreadable;
  }

  function schedule(waitMs: number): void {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        schedule(everyMs);
        void refresh();
      },
      Math.min(waitMs, mostMs),
    );
    timer.unref();
  }
}
