import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../../verifier/verifyLedger.ts';
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
});

test('what is told twice in an export, once as it was and once as it was not, is not believed', async () => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('"kind":"mask"'));
  const forged = JSON.parse(lines[at]!);
  forged.text = forged.text.replace('DISCLOSED', 'WITHHELD');
  forged.entries = JSON.parse(forged.text);
  const twice = join(ledger.home, 'twice.ndjson');
  writeFileSync(twice, lines.toSpliced(at, 0, JSON.stringify(forged)).join('\n'));
  const { faults } = await verifyLedger({
    exports: [twice],
    checkpoints: [ledger.checkpoints],
    publicKey: ledger.key.verifier,
  });
  expect(faults[0]).toMatchObject({ code: 'EDITED', at: expect.stringMatching(/^row /) });
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
});

function runVerifier(folder: string): Promise<{ code: number; out: string }> {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const loader = at('node_modules/tsx/dist/loader.mjs');
  const args = [
    '--import',
    loader,
    at('verifier/main.ts'),
    'verify',
    '--export',
    'ledger.ndjson',
    '--checkpoints',
    'checkpoints',
    '--key',
    'key.txt',
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: {} }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out: `${out}${err}` }),
    );
  });
}
