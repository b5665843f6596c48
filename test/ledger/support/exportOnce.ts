import { openPool } from '../../../database/openPool.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import { type ExportFormat, exportText } from '../../../records/export/exportText.ts';
import { inSnapshot } from '../../../records/export/inSnapshot.ts';

/** A process of its own that exports the whole ledger and says how much it was: `exportOnce.ts <url> <format>`. */
const [url = '', format = ''] = process.argv.slice(2);
const pool = openPool({ url, max: 1, statementTimeoutMs: 600_000 });
let bytes = 0;
const asked = {
  format: format as ExportFormat,
  filter: {},
  site: 'kinview',
  agreement: readAgreement(harrowVale2026),
  reader: null,
};
for await (const text of inSnapshot(pool, (client, at) => exportText(client, at, asked)))
  bytes += Buffer.byteLength(text);
await pool.end();
process.stdout.write(`${bytes}\n`);
