import { randomBytes } from 'node:crypto';

/** A fresh key for words, as KINVIEW_WORDS_KEY takes it. */
export function newWordsKey(): string {
  return `${new Date().getUTCFullYear()}-1:${randomBytes(32).toString('base64')}`;
}
