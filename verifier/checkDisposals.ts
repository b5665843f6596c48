import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Tell } from './fault.ts';

/** Texts that are not there: their file has to be one that the ledger itself says was left without, or be accepted. */
export function checkDisposals(isAccepted: boolean, tell: Tell) {
  const first = new Map<string, string>();
  const recorded = new Set<string>();

  return {
    /** A row of a file whose mask is without its text. */
    note(file: string, at: string): void {
      if (!first.has(file)) first.set(file, at);
    },
    /** A row of the ledger says so of the file with this SHA-256 (hex). */
    record: (copy: string): void => void recorded.add(copy),
    async end(): Promise<void> {
      if (isAccepted) return;
      for (const [file, at] of first) {
        if (recorded.size > 0 && recorded.has(await digestOf(file))) continue;
        tell(
          'DELETED',
          at,
          'what it says was shown (its mask) is without its text, and no row that was given says that this file was disposed of',
        );
      }
    },
  };
}

async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const part of createReadStream(file)) digest.update(part);
  return digest.digest('hex');
}
