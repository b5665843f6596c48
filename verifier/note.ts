import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256 } from './merkle.ts';
import { Unusable } from './unusable.ts';

/** A public key in the notation of signed notes (C2SP signed-note): `name+id+base64(0x01 ‖ key)`. */
export interface VerifierKey {
  readonly name: string;
  readonly id: Buffer;
  readonly key: KeyObject;
}

const ed25519 = 1;
/** SubjectPublicKeyInfo of an Ed25519 key, up to its 32 bytes. */
const wrapping = Buffer.from('302a300506032b6570032100', 'hex');

/** @throws Unusable KEY_INVALID */
export function readVerifierKey(text: string): VerifierKey {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name && id && bytes.length === 33 && bytes[0] === ed25519) {
    const expected = sha256(`${name}\n`, bytes).subarray(0, 4);
    const der = Buffer.concat([wrapping, bytes.subarray(1)]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    if (expected.toString('hex') === id) return { name, id: expected, key };
  }
  throw new Unusable('KEY_INVALID', 'The public key is not one: it reads "name+8 hex digits+base64".');
}

/**
 * The text that a note's signature by this key stands under, or null: it is not signed by it, or something else than
 * signatures follows, which nobody signed.
 */
export function textOf(note: string, { name, id, key }: VerifierKey): string | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return null;
  const text = note.slice(0, end + 1);
  const signatures = note.slice(end + 2);
  if (!signatures.endsWith('\n')) return null;
  let isSigned = false;
  for (const line of signatures.slice(0, -1).split('\n')) {
    const [, signer, encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (signer === undefined || bytes.toString('base64') !== encoded) return null;
    if (signer !== name || !bytes.subarray(0, 4).equals(id)) continue;
    isSigned ||= verify(null, Buffer.from(text), key, bytes.subarray(4));
  }
  return isSigned ? text : null;
}
