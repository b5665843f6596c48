import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newSealKey } from '../../sealer/sealKey.ts';
import { newWordsKey } from './newWordsKey.ts';
import { subgraphs } from './readSettings.ts';

export interface Secrets {
  /** Shared by the gateway and one subgraph each, base64 of 32 bytes. */
  readonly grantKeys: Readonly<Record<string, string>>;
  /** The gateway's own: the keys of subgraphs that are published later are derived from it; base64 of 32 bytes. */
  readonly grantRoot: string;
  /** Of each agency's messages to the spine, base64 of 32 bytes. */
  readonly messageKeys: Readonly<Record<string, string>>;
  /** Each agency's own: it keeps commitments to what it answers with it; base64 of 32 bytes. */
  readonly commitKeys: Readonly<Record<string, string>>;
  /** What people are found by is made with it: base64 of 32 bytes. */
  readonly matchKey: string;
  /** For every login of the demonstration's databases. */
  readonly databasePassword: string;
  /** As KINVIEW_WORDS_KEY takes it. */
  readonly wordsKey: string;
  /** What snapshots of crises are signed with, base64 of 32 bytes. */
  readonly outageKey: string;
  /** What the sealer signs with, and what verifiers are given. */
  readonly sealKey: { readonly secret: string; readonly verifier: string };
}

/** The demonstration's own secrets, made at its first start and kept in a file that only its user can read. */
export function loadSecrets(file: string): Secrets {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    grantRoot: randomBytes(32).toString('base64'),
    grantKeys: keyForEach(),
    messageKeys: keyForEach(),
    commitKeys: keyForEach(),
    matchKey: randomBytes(32).toString('base64'),
    databasePassword: randomBytes(24).toString('hex'),
    wordsKey: newWordsKey(),
    sealKey: newSealKey('demonstration'),
    outageKey: randomBytes(32).toString('base64'),
    // What an earlier version of the demonstration made stays.
    ...kept,
  };
  if (Object.keys(secrets).every((name) => name in kept)) return secrets;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function keyForEach(): Record<string, string> {
  return Object.fromEntries(subgraphs.map((name) => [name, randomBytes(32).toString('base64')]));
}
