import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Material, verifyLedger } from '../../verifier/verifyLedger.ts';
import { openLedger, type SealedLedger } from './support/sealedLedger.ts';

let ledger: SealedLedger;
let file: string;
let order: string;

beforeAll(async () => {
  ledger = await openLedger();
  const sealer = ledger.sealer();
  const writer = ledger.writer();
  for (const _round of [1, 2, 3]) {
    await sealer.round();
    await ledger.record(writer, 4);
  }
  await sealer.round();
  file = await ledger.export();
  const { rows } = await ledger.registry.owner.query('select min(order_no)::text as first from ledger.batch');
  order = rows[0].first;
});
afterAll(() => ledger.close());

const verify = (checkpoints: string) =>
  verifyLedger({ exports: [file], checkpoints: [checkpoints], publicKey: ledger.key.verifier });

test('checkpoints: swapped, edited, missing, of another key, and two histories signed with one key', async () => {
  const names = readdirSync(ledger.checkpoints).sort();
  const copyOf = (name: string) => {
    const copy = join(ledger.home, name);
    cpSync(ledger.checkpoints, copy, { recursive: true });
    return copy;
  };
  const swapped = copyOf('swapped');
  renameSync(join(swapped, names[0]!), join(swapped, 'x'));
  renameSync(join(swapped, names[1]!), join(swapped, names[0]!));
  renameSync(join(swapped, 'x'), join(swapped, names[1]!));
  expect((await verify(swapped)).faults[0]).toMatchObject({ code: 'CHECKPOINT_SWAPPED', at: 'checkpoint 1' });
  const edited = copyOf('edited');
  const text = readFileSync(join(edited, names[1]!), 'utf8');
  writeFileSync(join(edited, names[1]!), text.replace('\n4\n', '\n5\n'));
  expect((await verify(edited)).faults[0]).toMatchObject({ code: 'CHECKPOINT_INVALID', at: 'checkpoint 2' });
  const missing = copyOf('missing');
  rmSync(join(missing, names[1]!));
  const lacking = (number: number) => ({ code: 'CHECKPOINT_MISSING', at: `checkpoint ${number}` });
  expect((await verify(missing)).faults[0]).toMatchObject(lacking(2));
  const both = {
    exports: [file],
    checkpoints: [ledger.checkpoints, missing],
    publicKey: ledger.key.verifier,
  };
  expect((await verifyLedger(both)).faults).toMatchObject([lacking(2)]);
  const beheaded = copyOf('beheaded');
  rmSync(join(beheaded, names[0]!));
  expect((await verify(beheaded)).faults).toMatchObject([lacking(1)]);
  const none = join(ledger.home, 'none');
  mkdirSync(none);
  expect(await verify(none)).toMatchObject({ faults: [lacking(1)], exposed: { batches: 12 } });
  // What no checkpoint that was given covers is exposed, whatever the export says of it.
  const short = copyOf('short');
  rmSync(join(short, names.at(-1)!));
  expect(await verify(short)).toMatchObject({ exposed: { batches: 4, rows: 12 } });
  // One place was given all, another not the last: that it did not arrive is told.
  const arrived = { ...both, checkpoints: [ledger.checkpoints, short] };
  expect((await verifyLedger({ ...arrived, windowMs: 0 })).faults).toContainEqual(
    expect.objectContaining({ ...lacking(4), says: expect.stringContaining('place 2 of 2') }),
  );
});

type Json = Record<string, unknown>;

/** Verifies the export with its lines changed. */
async function forged(change: (lines: Json[]) => Json[], more: Partial<Material> = {}) {
  const lines = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);
  const path = join(ledger.home, 'forged.ndjson');
  writeFileSync(
    path,
    change(lines)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  const given = { exports: [path], checkpoints: [ledger.checkpoints], publicKey: ledger.key.verifier };
  return verifyLedger({ ...given, ...more });
}

test('an export that begins in the middle is not whole, however well its beginning fits a checkpoint', async () => {
  const note = readFileSync(join(ledger.checkpoints, '0000000002.checkpoint'), 'utf8');
  const root = Buffer.from(note.split('\n')[2]!, 'base64').toString('hex');
  const beheaded = (lines: Json[]) => {
    const from = lines.findIndex(({ leaf, kind }) => kind === 'sealed' && leaf === 4);
    const masks = lines.filter(({ kind }) => kind === 'mask');
    const anchor = { size: 4, frontier: [root] };
    const rest = lines.slice(from, -1).filter(({ kind }) => kind !== 'mask');
    return [{ ...lines[0], anchor }, ...masks, ...rest, { kind: 'end', batches: 8, rows: 24 }];
  };
  expect(await forged(beheaded)).toMatchObject({
    verdict: 'NOT_WHOLE',
    faults: [{ code: 'ARCHIVE_MISSING', at: 'leaf 0' }],
  });
  expect(await forged(beheaded, { begins: 4 })).toMatchObject({ verdict: 'WHOLE', begins: 4 });
  expect((await forged((lines) => lines, { ends: 8 })).faults).toMatchObject([
    { code: 'TRUNCATED', at: 'leaf 12' },
  ]);
});

test('what was shown: without its text, with another beside it, told twice, whichever comes first', async () => {
  const masked = (change: (mask: Json) => Json[]) =>
    forged((lines) => lines.flatMap((line) => (line.kind === 'mask' ? change(line) : [line])));
  const codesOf = async (change: (mask: Json) => Json[]) => [
    ...new Set((await masked(change)).faults.map(({ code }) => code)),
  ];
  const withheld = (mask: Json) => ({ ...mask, text: String(mask.text).replace('DISCLOSED', 'WITHHELD') });
  expect(await codesOf((mask) => [{ ...mask, text: null, entries: null }])).toEqual(['DELETED']);
  expect(await codesOf((mask) => [{ ...mask, text: null, entries: [{ effect: 'WITHHELD' }] }])).toEqual([
    'EDITED',
  ]);
  expect(await codesOf((mask) => [withheld(mask)])).toEqual(['EDITED']);
  const nobodys = (mask: Json) => {
    const text = String(withheld(mask).text);
    return {
      ...mask,
      text,
      entries: JSON.parse(text),
      hash: createHash('sha256').update(text).digest('hex'),
    };
  };
  expect(await codesOf((mask) => [mask, nobodys(mask)])).toEqual(['INSERTED']);
  expect(await codesOf((mask) => [withheld(mask), mask])).toEqual(['INSERTED', 'EDITED']);
  expect(await codesOf((mask) => [mask, withheld(mask)])).toEqual(['INSERTED']);
  expect(await codesOf((mask) => [withheld(mask), { kind: 'segment' }, mask])).toContain('EDITED');
});

test('no line can be left out or told again, and no field of any line changed, without being noticed', async () => {
  const verdictOf = async (change: (lines: Json[]) => Json[]) =>
    forged(change).then(
      ({ verdict }) => verdict,
      ({ code }) => code as string,
    );
  const unnoticed = new Set<string>();
  const trying = async (what: string, change: (lines: Json[]) => Json[]) => {
    if (['WHOLE', 'OLDER'].includes(await verdictOf(change))) unnoticed.add(what);
  };
  const other = (value: unknown) => {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'string') return value.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    return value === null ? 'x' : null;
  };
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  // One batch of each checkpoint will do.
  const from = lines.findIndex((line) => line.includes('"leaf":8,'));
  for (const [at, text] of lines.entries()) {
    if (at > 12 && at < from) continue;
    const { kind, ...fields } = JSON.parse(text) as Json;
    await trying(`${kind} left out`, (all) => all.toSpliced(at, 1));
    await trying(`${kind} told again`, (all) => all.toSpliced(at, 0, all[at]!));
    for (const [name, value] of Object.entries(fields))
      await trying(`${kind} ${name}`, (all) => all.with(at, { ...all[at], [name]: other(value) }));
  }
  // What is there of it is proven without: the last place in the log by its checkpoint, the rows by their batch.
  expect([...unnoticed].sort()).toEqual(['ledger exportedAt', 'sealed hashes', 'sealed left out']);
});

test('lines that are none, or more than was recorded, are refused: no hash covers what they say', async () => {
  const refused = { code: 'EXPORT_UNREADABLE' };
  const at = (kind: string, more: Json) => (lines: Json[]) =>
    lines.map((line) => (line.kind === kind ? { ...line, ...more } : line));
  for (const change of [
    at('batch', { leaves: 'three' }),
    at('operation', { remark: 'he was authorised' }),
    at('end', { kind: 'ending' }),
    (lines: Json[]) => lines.slice(1),
    (lines: Json[]) => [...lines, lines[1]!],
    (lines: Json[]) => [lines[0]!, ...lines],
  ])
    await expect(forged(change)).rejects.toMatchObject(refused);
  // A name that is told twice says one thing to who reads it and another to who checks it.
  const twice = join(ledger.home, 'twice.ndjson');
  for (const name of ['subject', 'text', 'requester']) {
    const whole = readFileSync(file, 'utf8');
    writeFileSync(twice, whole.replace(`"${name}":`, `"${name}":"[forged]","${name}":`));
    const given = { exports: [twice], checkpoints: [ledger.checkpoints], publicKey: ledger.key.verifier };
    expect(readFileSync(twice, 'utf8')).not.toBe(whole);
    await expect(verifyLedger(given), name).rejects.toMatchObject(refused);
  }
  const unknown = { kind: 'subject', facts: null, epoch: 7 };
  expect((await forged(at('subject', unknown))).faults[0]).toMatchObject({ code: 'EDITED' });
  // A line ends where this ledger ends one, whatever else Unicode calls a line.
  expect((await forged(at('subject', { subject: 'a\u2028b' }))).faults[0]).toMatchObject({ code: 'EDITED' });
  expect((await forged(at('batch', { position: 1 }))).faults[0]).toMatchObject({ code: 'REORDERED' });
  expect((await forged(at('ledger', { exportedAt: 0 }))).verdict).not.toBe('OLDER');
});

test('the verifier runs from a folder that holds the export, the checkpoints and the key, and nothing else', async () => {
  const handed = join(ledger.home, 'handed');
  mkdirSync(handed);
  cpSync(file, join(handed, 'ledger.ndjson'));
  cpSync(ledger.checkpoints, join(handed, 'checkpoints'), { recursive: true });
  writeFileSync(join(handed, 'key.txt'), ledger.key.verifier);
  const run = () => runVerifier(handed);
  expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('nothing was altered') });
  const handedFile = join(handed, 'ledger.ndjson');
  const text = readFileSync(handedFile, 'utf8');
  writeFileSync(
    handedFile,
    text.replace(new RegExp(`("orderNo":"${order}","leaf":1.*?)"subject":"ana"`), '$1"subject":"ann"'),
  );
  const refused = await run();
  expect(refused.code).toBe(1);
  expect(refused.out).toContain(`EDITED row ${order}.1`);
  const material = ['--checkpoints', 'checkpoints', '--key', 'key.txt'];
  for (const asked of [
    ['check-proof'],
    ['check-proof', '--proof', 'none.json', '--key', 'key.txt'],
    ['verify', '--export', 'checkpoints', ...material],
    // What a shell makes of `*.ndjson`: the second file belongs to no option.
    ['verify', '--export', 'ledger.ndjson', 'later.ndjson', ...material],
  ]) {
    const told = await runVerifier(handed, asked);
    expect(told.code).toBeGreaterThan(1);
    expect(told.out).toMatch(/--proof <file>|PROOF_UNREADABLE|EISDIR|OPTION_INVALID/);
    expect(told.out).not.toMatch(/ at .*main\.ts/);
  }
});

const whole = ['verify', '--export', 'ledger.ndjson', '--checkpoints', 'checkpoints', '--key', 'key.txt'];

function runVerifier(folder: string, asked = whole): Promise<{ code: number; out: string }> {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const loader = at('node_modules/tsx/dist/loader.mjs');
  const args = ['--import', loader, at('verifier/main.ts'), ...asked];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: {} }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out: `${out}${err}` }),
    );
  });
}
