import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Tell } from './fault.ts';

/** A row of the ledger that says that texts of a file were disposed of. */
export interface Disposal {
  /** `row 57.1` */
  readonly at: string;
  readonly orderNo: string;
  readonly recordedAt: number;
  /** SHA-256 (hex) of the file that was left without. */
  readonly copy: string;
}

/** A file without texts: the row that accounts for it, and between which moments its rows without text were recorded. */
export interface Disposed {
  /** null: whoever verifies takes it so. */
  readonly by: Pick<Disposal, 'at' | 'recordedAt'> | null;
  readonly from: number;
  readonly to: number;
}

interface Given {
  /** Files without texts are taken without a row that says so. */
  readonly isAccepted: boolean;
  /** For how many years what was shown is kept at least; null: not compared. */
  readonly keptYears: number | null;
}

/**
 * Texts that are not there: their file has to be one that a row under a checkpoint says was left without. What no
 * checkpoint covers could have been written into the export by whoever took the texts out.
 */
export function checkDisposals({ isAccepted, keptYears }: Given, tell: Tell) {
  const files = new Map<string, { at: string; from: number; to: number }>();
  let said: (Disposal & { readonly isSealed: boolean })[] = [];
  const vouched = new Map<string, Disposal>();

  return {
    /** A row of a file whose mask, or whose facts, are without their text. */
    note(file: string, at: string, recordedAt: number): void {
      const noted = files.get(file);
      if (!noted) files.set(file, { at, from: recordedAt, to: recordedAt });
      else {
        noted.from = Math.min(noted.from, recordedAt);
        noted.to = Math.max(noted.to, recordedAt);
      }
    },
    /** A row says so; whether it is to be believed is seen when a checkpoint covers it. */
    say: (disposal: Disposal, isSealed: boolean): void => void said.push({ ...disposal, isSealed }),
    /** A checkpoint covers what is in the log so far, and of the rest these batches. */
    cover(orderNos: ReadonlySet<string> = new Set()): void {
      const isCovered = ({ isSealed, orderNo }: (typeof said)[number]) => isSealed || orderNos.has(orderNo);
      for (const disposal of said.filter(isCovered)) vouched.set(disposal.copy, disposal);
      said = said.filter((disposal) => !isCovered(disposal));
    },
    async end(): Promise<Disposed[]> {
      const found: Disposed[] = [];
      for (const [file, { at, from, to }] of files) {
        const by = vouched.size > 0 ? (vouched.get(await digestOf(file)) ?? null) : null;
        if (by || isAccepted) found.push({ by, from, to });
        else tell('DELETED', at, unaccounted);
        if (by && keptYears !== null && yearsAfter(to, keptYears) > by.recordedAt)
          tell(
            'DELETED',
            at,
            `its text was disposed of ${new Date(by.recordedAt).toISOString()}, before its time was over`,
          );
      }
      return found;
    },
  };
}

const unaccounted =
  'what it says was shown (its mask) or what it rests on is without its text, and no row under a checkpoint says that this file was disposed of';

function yearsAfter(at: number, years: number): number {
  const over = new Date(at);
  over.setUTCFullYear(over.getUTCFullYear() + years);
  return over.getTime();
}

async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const part of createReadStream(file)) digest.update(part);
  return digest.digest('hex');
}
