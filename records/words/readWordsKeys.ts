import { CodedError } from '../../database/codedError.ts';

/** Keys for words that records keep, by their id: the first one seals, all of them open. */
export interface WordsKeys {
  readonly current: { readonly id: string; readonly key: Uint8Array };
  readonly byId: ReadonlyMap<string, Uint8Array>;
}

const FORM = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/**
 * KINVIEW_WORDS_KEY: `<id>:<32 bytes in base64>`, the key in use first, then, after commas, earlier ones that records
 * are still sealed under. It belongs outside the database and its backups.
 * @throws CodedError WORDS_KEY_MISSING naming the variable, never its value.
 */
export function readWordsKeys(env: NodeJS.ProcessEnv): WordsKeys {
  const byId = new Map<string, Uint8Array>();
  for (const part of (env.KINVIEW_WORDS_KEY ?? '').split(',')) {
    const [, id, key] = FORM.exec(part.trim()) ?? [];
    if (id === undefined || key === undefined || byId.has(id)) throw missing();
    byId.set(id, Buffer.from(key, 'base64'));
  }
  const [[id, key] = []] = byId;
  if (id === undefined || key === undefined) throw missing();
  return { current: { id, key }, byId };
}

function missing(): CodedError {
  return new CodedError(
    'WORDS_KEY_MISSING',
    'KINVIEW_WORDS_KEY must be set to <id>:<32 bytes in base64>, earlier keys after commas.',
  );
}
