import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CodedError } from '../../database/codedError.ts';
import type { WordsKeys } from './readWordsKeys.ts';

/** What is authenticated with a text, so that it cannot be moved to another record. */
export interface WordsPlace {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
}

export interface Sealed {
  readonly keyId: string;
  readonly nonce: Buffer;
  /** The ciphertext and, in its last 16 bytes, the tag. */
  readonly sealed: Buffer;
}

const TAG_BYTES = 16;

/** AES-256-GCM under the key in use. */
export function seal({ current }: WordsKeys, place: WordsPlace, text: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(placeBytes(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { keyId: current.id, nonce, sealed };
}

/** @throws CodedError WORDS_UNREADABLE where the key is not at hand, or the bytes or their place were changed. */
export function open({ byId }: WordsKeys, place: WordsPlace, { keyId, nonce, sealed }: Sealed): string {
  const key = byId.get(keyId);
  if (!key) throw unreadable();
  try {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(placeBytes(place))
      .setAuthTag(sealed.subarray(end));
    return decipher.update(sealed.subarray(0, end), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw unreadable();
  }
}

function placeBytes({ id, kind, about }: WordsPlace): Buffer {
  return Buffer.from(JSON.stringify([id, kind, about]), 'utf8');
}

function unreadable(): CodedError {
  return new CodedError('WORDS_UNREADABLE', 'What was written cannot be opened with the keys at hand.');
}
