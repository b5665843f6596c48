import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSealKey } from '../../sealer/sealKey.ts';
import { openRegistry, type Registry } from '../records/support/openRegistry.ts';
import { howMany } from '../support/howMany.ts';
import { writeLargeExport } from './support/writeLargeExport.ts';

/** The heap that a process gets: a fraction of what it reads or writes. */
const heapMb = 40;
const batches = howMany(40_000, 1_000_000);

let home: string;
let registry: Registry;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'kinview-large-'));
  registry = await openRegistry();
});
afterAll(async () => {
  await registry.close();
  rmSync(home, { recursive: true });
});

function run(code: number, module: string, ...args: string[]): string {
  const main = fileURLToPath(new URL(module, import.meta.url));
  const options = [`--max-old-space-size=${heapMb}`, '--import', 'tsx', main, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect(status, stderr).toBe(code);
  return stdout;
}

test('the verifier reads any ledger in the same memory', () => {
  const file = join(home, 'large.ndjson');
  writeLargeExport(file, batches);
  expect(statSync(file).size).toBeGreaterThan(1.2 * heapMb * 1e6);
  const args = ['verify', '--export', file, '--key', newSealKey('k').verifier];
  const said = run(1, '../../verifier/main.ts', ...args);
  expect(said).toContain(
    `${(3 * batches).toLocaleString('en-GB')} rows in ${batches.toLocaleString('en-GB')} batches`,
  );
  expect(said).toMatch(/^NOT WHOLE. First: CHECKPOINT_MISSING checkpoint 1: none was given/);
  expect(said).not.toContain('then');
}, 300_000);

test('exports are written in the same memory, whatever the ledger holds', async () => {
  const count = batches / 2;
  const rows = `generate_series(1, ${count}) n`;
  const at = `timestamptz '2026-03-01Z' + n * interval '1 s'`;
  const zero = `sha256('')`;
  await registry.owner.query(`insert into ledger.mask values (sha256('[]'), '[]')`);
  await registry.owner.query(
    `insert into ledger.batch select n, gen_random_uuid(), 1, 3, ${zero}, ${zero}, ${zero}, ${at} from ${rows}`,
  );
  await registry.owner.query(
    `insert into ledger.operation select n, 0, 2, ${at}, gen_random_uuid(), 'u-hv', 'NHS-COMM', 'HEALTH', 'CLINICAL', 'PRACTITIONER',
       'PLANNING', ${at}, null, 'v1', 's1', null, 'd', 'ANSWERED', null from ${rows}`,
  );
  await registry.owner.query(
    `insert into ledger.subject select n, leaf, 0, ${at}, 'child-' || n % 1000, 1, null, sha256('[]') from ${rows}, generate_series(1, 2) leaf`,
  );
  await registry.owner.query(
    `insert into ledger.sealed select n - 1, n, chain, 1, head, ${zero} || ${zero} || ${zero} from ledger.batch b join ${rows} on n = order_no`,
  );
  for (const [format, least] of [
    ['ndjson', 30e6],
    ['csv', 5e6],
  ] as const) {
    expect(Number(run(0, 'support/exportOnce.ts', registry.url, format)), format).toBeGreaterThan(least);
  }
}, 300_000);
