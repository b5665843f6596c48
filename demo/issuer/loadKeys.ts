import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export interface IssuerKeys {
  /** The private key that signs tokens (ES256). */
  readonly signing: JWK;
  /** Signs the cookies of the sign-in page. */
  readonly cookie: string;
}

/** The issuer's keys; with a `file` they are made once and kept, so that tokens outlive a restart. */
export async function loadKeys(file?: string): Promise<IssuerKeys> {
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as IssuerKeys;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const signing = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
  const keys = { signing, cookie: randomBytes(32).toString('base64url') };
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}
