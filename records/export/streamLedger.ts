import type { Client } from '../../database/openPool.ts';
import { type OperationRow, readRows, type SubjectRow } from '../ledger/readRows.ts';
import { readCursor } from './readCursor.ts';
import { readFactsTexts, readMasks } from './readMasks.ts';
import { readStrays } from './readStrays.ts';

export interface LedgerExport {
  readonly exportedAt: number;
  /** First leaf of the log, and the roots (hex) of what lies before it; none: from the beginning. */
  readonly anchor?: { readonly size: number; readonly frontier: readonly string[] };
  /** The log up to this leaf (not included), and nothing that is not sealed: an archive. */
  readonly until?: number;
  /** With the facts that decisions rested on, to take them again. */
  readonly withFacts?: boolean;
}

interface Sealed {
  readonly leaf: number;
  readonly orderNo: string;
  readonly chain: string;
  readonly position: number;
  readonly head: string;
  readonly hashes: string | null;
}

interface Batch extends Omit<Sealed, 'leaf' | 'hashes'> {
  readonly leaves: number;
  readonly root: string;
  readonly previousHead: string;
  readonly recordedAt: number;
}

interface PageRow {
  readonly sealed: Sealed | null;
  readonly batch: Batch | null;
}

interface Told {
  readonly masks: Set<string>;
  readonly facts: Set<string>;
  rows: number;
}

type ToldRow = (OperationRow | SubjectRow) & { readonly kind: 'operation' | 'subject' };

/** Masks are told once for as many rows; then again, so that whoever reads has to remember no more. */
const rowsOfSegment = 50_000;

const batchJson = `json_build_object('orderNo', b.order_no::text, 'chain', b.chain, 'position', b.position,
  'leaves', b.leaves, 'root', encode(b.root, 'hex'), 'previousHead', encode(b.previous_head, 'hex'),
  'head', encode(b.head, 'hex'), 'recordedAt', ms(b.recorded_at))`;

const sealedPages = `select json_build_object('leaf', s.leaf, 'orderNo', s.order_no::text, 'chain', s.chain,
    'position', s.position, 'head', encode(s.head, 'hex'), 'hashes', encode(s.hashes, 'hex')) as sealed,
    case when b.order_no is not null then ${batchJson} end as batch
  from ledger.sealed s left join ledger.batch b on b.order_no = s.order_no
  where s.leaf >= $1 and s.leaf < $2 order by s.leaf`;

const unsealedPages = `select null as sealed, ${batchJson} as batch from ledger.unsealed() b order by b.order_no`;

/**
 * The ledger as the verifier reads it (docs/ledger.md, "The export"), line by line: the sealed batches in the log's
 * order, those that wait for a checkpoint, rows that belong to nothing. Takes no more memory for more rows.
 */
export async function* streamLedger(client: Client, asked: LedgerExport): AsyncGenerator<object> {
  const { exportedAt, anchor, until, withFacts = false } = asked;
  yield { kind: 'ledger', format: 'kinview-ledger/1', exportedAt, anchor: anchor ?? null };
  const told: Told = { masks: new Set(), facts: new Set(), rows: 0 };
  const count = { batches: 0, rows: 0 };
  const pages = async function* () {
    const range = [anchor?.size ?? 0, until ?? Number.MAX_SAFE_INTEGER];
    yield* readCursor<PageRow>(client, 'sealed_pages', sealedPages, range);
    if (until === undefined) yield* readCursor<PageRow>(client, 'unsealed_pages', unsealedPages);
  };
  for await (const page of pages()) {
    const { operations, subjects } = await readRows(
      client,
      page.flatMap(({ batch }) => batch?.orderNo ?? []),
    );
    yield* tellTexts(client, subjects, told, withFacts);
    const rows = byBatch(operations, subjects);
    for (const { sealed, batch } of page) {
      if (sealed) yield { kind: 'sealed', ...sealed };
      if (!batch) continue;
      const own = rows.get(batch.orderNo) ?? [];
      count.batches += 1;
      count.rows += own.length;
      told.rows += own.length;
      yield { kind: 'batch', ...batch };
      yield* own;
    }
    if (told.rows < rowsOfSegment) continue;
    told.masks.clear();
    told.facts.clear();
    told.rows = 0;
    yield { kind: 'segment' };
  }
  if (until === undefined) {
    for await (const rows of readStrays(client)) {
      count.rows += rows.length;
      yield* rows;
    }
  }
  yield { kind: 'end', ...count };
}

/** Each text that the rows rest on, once in a segment. */
async function* tellTexts(
  client: Client,
  subjects: readonly SubjectRow[],
  told: Told,
  withFacts: boolean,
): AsyncGenerator<object> {
  const masks = untold(
    subjects.map(({ mask }) => mask),
    told.masks,
  );
  for (const mask of await readMasks(client, masks)) yield { kind: 'mask', ...mask };
  if (!withFacts) return;
  const facts = untold(
    subjects.flatMap(({ facts: hash }) => hash ?? []),
    told.facts,
  );
  for (const text of await readFactsTexts(client, facts)) yield { kind: 'facts', ...text };
}

function untold(hashes: readonly string[], known: Set<string>): string[] {
  const fresh = [...new Set(hashes)].filter((hash) => !known.has(hash));
  for (const hash of fresh) known.add(hash);
  return fresh;
}

/** The rows of each batch, by leaf. */
function byBatch(
  operations: readonly OperationRow[],
  subjects: readonly SubjectRow[],
): Map<string, ToldRow[]> {
  const rows = new Map<string, ToldRow[]>();
  const add = (kind: ToldRow['kind'], row: OperationRow | SubjectRow) => {
    const list = rows.get(row.orderNo) ?? [];
    if (list.length === 0) rows.set(row.orderNo, list);
    list.push({ kind, ...row });
  };
  for (const row of operations) add('operation', row);
  for (const row of subjects) add('subject', row);
  for (const list of rows.values()) list.sort((one, other) => one.leaf - other.leaf);
  return rows;
}
