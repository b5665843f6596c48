import { sign } from 'node:crypto';
import type { SealKey } from './sealKey.ts';

/** A signed note (C2SP signed-note): the text, an empty line, and a line for each signature. `text` ends with LF. */
export function signNote(text: string, keys: readonly SealKey[]): string {
  const lines = keys.map(({ name, id, secret }) => {
    const signature = sign(null, Buffer.from(text), secret);
    return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Whether a note carries a signature line of this key; the signature itself is the verifier's to check. */
export function isSignedBy(note: string, { name, id }: SealKey): boolean {
  return note
    .slice(note.lastIndexOf('\n\n'))
    .split('\n')
    .some((line) => {
      const [dash, signer, encoded = ''] = line.split(' ');
      return dash === '—' && signer === name && Buffer.from(encoded, 'base64').subarray(0, 4).equals(id);
    });
}
