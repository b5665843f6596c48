import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Release } from '../../records/publications/types.ts';

export interface LastGoodCopy {
  /** null: there is none, or it is not as this gateway's key holders wrote it. */
  read(): Release | null;
  write(release: Release): void;
}

/**
 * The last release that was served, in a file: what a gateway starts from when it can reach no registry. The first
 * line is an HMAC of the rest under a key derived from `secret`, so that whoever can write the file cannot change what
 * is guarded.
 */
export function createLastGoodCopy(
  file: string,
  secret: Uint8Array,
  report: (error: unknown) => void,
): LastGoodCopy {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'kinview-last-good-copy v1', 32));
  const sign = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    read() {
      try {
        const [signature, text = ''] = split(readFileSync(file, 'utf8'));
        const given = Buffer.from(signature, 'hex');
        const expected = sign(text);
        if (given.length === expected.length && timingSafeEqual(given, expected)) {
          return JSON.parse(text) as Release;
        }
        report(new Error('the last good copy is not signed with this gateway’s key'));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') report(error);
      }
      return null;
    },
    write(release) {
      const text = JSON.stringify(release);
      try {
        // Renamed into place: a gateway that ends half-way leaves the copy before.
        writeFileSync(`${file}.new`, `${sign(text).toString('hex')}\n${text}`, { mode: 0o600 });
        renameSync(`${file}.new`, file);
      } catch (error) {
        report(error);
      }
    },
  };
}

function split(content: string): [string, string | undefined] {
  const end = content.indexOf('\n');
  return end < 0 ? [content, undefined] : [content.slice(0, end), content.slice(end + 1)];
}
