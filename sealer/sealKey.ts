import { createPrivateKey, createPublicKey, hash, type KeyObject, randomBytes } from 'node:crypto';
import { CodedError } from '../database/codedError.ts';

/** A signing key in the notation of signed notes (C2SP signed-note): the name is part of the key. */
export interface SealKey {
  readonly name: string;
  /** First four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key): what a signature line begins with. */
  readonly id: Buffer;
  readonly secret: KeyObject;
  /** What verifiers are given: `name+id+base64(0x01 ‖ public key)`. */
  readonly verifier: string;
}

const ed25519 = 1;
/** PKCS #8 of an Ed25519 key, up to its 32 bytes. */
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Reads `PRIVATE+KEY+name+id+base64(0x01 ‖ seed)`.
 * @throws CodedError SEAL_KEY_INVALID, without a word of the key.
 */
export function readSealKey(text: string): SealKey {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name && id && bytes.length === 33 && bytes[0] === ed25519) {
    const key = keyOf(name, bytes.subarray(1));
    if (key.id.toString('hex') === id) return key;
  }
  throw new CodedError(
    'SEAL_KEY_INVALID',
    'The sealing key is none: make one with "kinview ledger new-key".',
  );
}

/** A fresh pair as texts: `secret` for the sealer's environment, `verifier` for whoever verifies. */
export function newSealKey(name: string): { readonly secret: string; readonly verifier: string } {
  if (!/^[^+\s]+$/.test(name)) {
    throw new CodedError('SEAL_KEY_INVALID', 'The name of a sealing key has no spaces and no "+".');
  }
  const seed = randomBytes(32);
  const { id, verifier } = keyOf(name, seed);
  const encoded = Buffer.concat([Buffer.of(ed25519), seed]).toString('base64');
  return { secret: `PRIVATE+KEY+${name}+${id.toString('hex')}+${encoded}`, verifier };
}

function keyOf(name: string, seed: Buffer): SealKey {
  const secret = createPrivateKey({ key: Buffer.concat([wrapping, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const open = Buffer.concat([Buffer.of(ed25519), spki.subarray(-32)]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), open]), 'buffer').subarray(0, 4);
  return { name, id, secret, verifier: `${name}+${id.toString('hex')}+${open.toString('base64')}` };
}
