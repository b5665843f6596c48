import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../database/chooseHome.ts';

/** Where the running demonstration answers. */
export interface Addresses {
  readonly gateway: string;
  readonly issuer: string;
}

const file = join(dataFolder, 'addresses.json');

/** Null while no demonstration runs. */
export function readAddresses(): Addresses | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Addresses) : null;
}

export function writeAddresses(addresses: Addresses): void {
  writeFileSync(file, JSON.stringify(addresses));
}

export function forgetAddresses(): void {
  rmSync(file, { force: true });
}
