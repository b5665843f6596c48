import type { BatchLine } from './lines.ts';
import type { Head } from './readCheckpoint.ts';

/** A batch that was not in the log yet when the export was made. */
export type Waiting = Pick<BatchLine, 'orderNo' | 'chain' | 'position' | 'head' | 'recordedAt'> & {
  readonly rows: number;
};

/** What is recorded and under no checkpoint that was given. */
export interface Exposed {
  readonly batches: number;
  readonly rows: number;
  /** When the first of it was recorded, ms; null: there is none. */
  readonly from: number | null;
}

/** More are counted, and not kept: a later checkpoint is not looked for among them. */
const mostKept = 20_000;
const nothing: Exposed = { batches: 0, rows: 0, from: null };

/** Keeps account of what no checkpoint covers. */
export function exposedWindow() {
  let sealed = nothing;
  let waiting: Waiting[] = [];
  let further = nothing;

  return {
    add(batch: BatchLine | null, rows: number, isSealed: boolean): void {
      const from = batch?.recordedAt ?? null;
      if (isSealed || !batch) sealed = sum(sealed, { batches: 1, rows, from });
      else if (waiting.length < mostKept) {
        const { orderNo, chain, position, head, recordedAt } = batch;
        waiting.push({ orderNo, chain, position, head, recordedAt, rows });
      } else further = sum(further, { batches: 1, rows, from });
    },
    /** A checkpoint covers everything that is in the log so far. */
    cover(): void {
      sealed = nothing;
    },
    /** The `count` batches that come under a checkpoint with these heads, in the log's order; null: not all are here. */
    under(heads: readonly Head[], count: number): Waiting[] | null {
      const upto = new Map(heads.map(({ chain, position }) => [chain, position]));
      const found = waiting.filter(({ chain, position }) => position <= (upto.get(chain) ?? 0));
      if (found.length !== count || further.batches > 0) return null;
      return found.sort((one, other) => (BigInt(one.orderNo) < BigInt(other.orderNo) ? -1 : 1));
    },
    coverWaiting(covered: readonly Waiting[]): void {
      const gone = new Set(covered);
      waiting = waiting.filter((batch) => !gone.has(batch));
    },
    total: (): Exposed =>
      waiting.reduce(
        (all, { rows, recordedAt }) => sum(all, { batches: 1, rows, from: recordedAt }),
        sum(sealed, further),
      ),
  };
}

function sum(one: Exposed, other: Exposed): Exposed {
  const moments = [one.from, other.from].filter((from) => from !== null);
  return {
    batches: one.batches + other.batches,
    rows: one.rows + other.rows,
    from: moments.length > 0 ? Math.min(...moments) : null,
  };
}
