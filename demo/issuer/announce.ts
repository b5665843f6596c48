import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../database/chooseHome.ts';

const file = join(dataFolder, 'issuer-address');

/** Lets `npm run token` find the issuer that runs on this machine. */
export function announceIssuer(url: string): void {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, url);
}

/** Null while none runs. */
export function findIssuer(): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function forgetIssuer(): void {
  rmSync(file, { force: true });
}
