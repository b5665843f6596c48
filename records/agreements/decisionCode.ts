import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../policies', import.meta.url));
let digest: string | null = null;

/**
 * Which code decides here: SHA-256 (12 hex digits) over the files of `policies/`, tables of agreements among them. One code
 * decides under every version of the agreement, whose tables are data; the ledger records the version, and not the code.
 */
export function decisionCode(): string {
  digest ??= digestOf(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  return digest;
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files.filter((name) => /\.[jt]s$/.test(name)).sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
}
