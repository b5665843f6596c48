import { createReadStream } from 'node:fs';
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
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  await Promise.race([failed, new Promise((opened) => stream.once('open', opened))]).catch(() => {
    throw new Unusable('EXPORT_UNREADABLE', 'The export cannot be opened.');
  });
  let number = 0;
  for await (const text of splitAtLineFeeds(stream, onBytes)) {
    number += 1;
    if (text === '') continue;
    const line = parseExactly(text);
    if (isLine(line)) yield line;
    else throw new Unusable('EXPORT_UNREADABLE', `Line ${number} is none of an export of this ledger.`);
  }
}

/** A line ends with LF and nothing else: what Unicode calls a line separator may stand in a text. */
async function* splitAtLineFeeds(
  stream: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of stream) {
    onBytes(chunk.length);
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    begun += first;
    for (const next of rest) {
      yield begun;
      begun = next;
    }
  }
  yield begun + decoder.decode();
}
