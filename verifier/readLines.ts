import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isLine } from './checkForm.ts';
import type { Line } from './lines.ts';
import { parseExactly } from './parseExactly.ts';
import { Unusable } from './unusable.ts';

/**
 * The lines of one file, one after the other, whatever its size. `onBytes`: how much was read since the last call.
 * @throws Unusable EXPORT_UNREADABLE where it cannot be opened, or one of its lines is none.
 */
export async function* readLines(file: string, onBytes?: (bytes: number) => void): AsyncGenerator<Line> {
  const stream = createReadStream(file);
  if (onBytes) stream.on('data', (chunk) => onBytes(chunk.length));
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  await Promise.race([failed, new Promise((opened) => stream.once('open', opened))]).catch(() => {
    throw new Unusable('EXPORT_UNREADABLE', 'The export cannot be opened.');
  });
  let number = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text === '') continue;
    const line = parseExactly(text);
    if (isLine(line)) yield line;
    else throw new Unusable('EXPORT_UNREADABLE', `Line ${number} is none of an export of this ledger.`);
  }
}
