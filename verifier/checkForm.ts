import type { Line } from './lines.ts';

type Check = (value: unknown) => boolean;
type Form<Kind extends Line['kind']> = Record<Exclude<keyof Extract<Line, { kind: Kind }>, 'kind'>, Check>;

const text: Check = (value) => typeof value === 'string';
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
/** ECMAScript knows no moment beyond. */
const moment: Check = (value) =>
  Number.isSafeInteger(value) && Math.abs(value as number) <= 8_640_000_000_000_000;
const order: Check = (value) => typeof value === 'string' && /^\d{1,19}$/.test(value);
const hash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const hashes: Check = (value) => typeof value === 'string' && /^(?:[0-9a-f]{64})*$/.test(value);
const chain: Check = (value) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const list: Check = Array.isArray;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const row = { orderNo: order, leaf: count, recordedAt: moment };

const forms: { readonly [Kind in Line['kind']]: Form<Kind> } = {
  ledger: { format: text, exportedAt: moment, anchor: orNull(isAnchor) },
  sealed: { leaf: count, orderNo: order, chain, position: count, head: hash, hashes: orNull(hashes) },
  batch: {
    orderNo: order,
    chain,
    position: count,
    leaves: count,
    root: hash,
    previousHead: hash,
    head: hash,
    recordedAt: moment,
  },
  operation: {
    ...row,
    operationId: text,
    requester: text,
    organisation: text,
    agency: text,
    roleTier: text,
    function: text,
    purpose: orNull(text),
    decidedAt: moment,
    validUntil: orNull(moment),
    agreementVersion: text,
    supergraphVersion: text,
    operationName: orNull(text),
    documentHash: text,
    outcome: text,
    refusal: orNull(text),
    subjects: count,
  },
  subject: {
    ...row,
    operation: count,
    subject: text,
    epoch: orNull(moment),
    facts: orNull(hash),
    mask: hash,
  },
  mask: { hash, text: orNull(text), entries: orNull(list) },
  facts: { hash, text: orNull(text) },
  segment: {},
  end: { batches: count, rows: count },
};

const checks: ReadonlyMap<unknown, readonly [name: string, check: Check][]> = new Map(
  Object.entries(forms).map(([kind, form]) => [kind, Object.entries(form)]),
);

/**
 * Whether a line is of a kind that is known, with every field of that kind as it has to be, and nothing else: a field
 * that no hash covers could say anything to whoever reads the export.
 */
export function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Record<string, unknown>;
  const form = checks.get(line.kind);
  if (!form || Object.keys(line).length !== form.length + 1) return false;
  for (const [name, check] of form) if (!check(line[name])) return false;
  return true;
}

function isAnchor(value: unknown): boolean {
  const { size, frontier } = (value ?? {}) as Record<string, unknown>;
  return count(size) && list(frontier) && (frontier as unknown[]).every(hash);
}
