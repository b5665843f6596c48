import { createHash } from 'node:crypto';
import { CodedError } from '../../database/codedError.ts';
import { type Destination, type Kept, nameOf } from './destination.ts';
import { type Headers, isDone, isTaken, send } from './send.ts';
import { taken } from './taken.ts';

/**
 * An object store that takes a plain PUT (with a policy or headers that allow it): one object each. What lies there is
 * never written over (`If-None-Match: *`), and is asked for with GET.
 */
export function objectStore(url: string, headers: Headers): Destination {
  const addressOf = (number: number) => `${url.replace(/\/$/, '')}/${nameOf(number)}`;

  /** @throws CodedError CHECKPOINTS_HIDDEN, CHECKPOINT_REFUSED */
  const held = async (number: number): Promise<string | null> => {
    const { status, text } = await send('GET', addressOf(number), headers);
    if (status === 404 || status === 410) return null;
    if (isDone(status)) return text;
    const isHidden = [401, 403, 405, 501].includes(status);
    throw new CodedError(
      isHidden ? 'CHECKPOINTS_HIDDEN' : 'CHECKPOINT_REFUSED',
      `The store answered ${status}.`,
    );
  };

  return {
    name: `store:${url}`,
    async put(number, note) {
      const sent = {
        ...headers,
        'if-none-match': '*',
        // Stores that lock what they keep ask for it.
        'content-md5': createHash('md5').update(note).digest('base64'),
      };
      const { status } = await send('PUT', addressOf(number), sent, note);
      if (isDone(status)) return;
      // A request before may have arrived although its answer did not.
      if (isTaken(status) && (await lies(held, number)) === note) return;
      // A conflict (409) may be another sealer at the same moment; what is not there yet is tried again.
      const isThere = status === 412 || (status === 409 && (await lies(held, number)) !== null);
      throw isThere ? taken() : new CodedError('CHECKPOINT_REFUSED', `The store answered ${status}.`);
    },
    newest: (last) => findNewest(held, last),
  };
}

/** What lies there; null: nothing, or nothing that may be read. */
async function lies(held: (number: number) => Promise<string | null>, number: number) {
  try {
    return await held(number);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'CHECKPOINTS_HIDDEN') return null;
    throw error;
  }
}

/**
 * The newest by asking for single numbers, for not every store lists: they are given without gaps. Asks for the one
 * after `last` and `last` first, which is all where nothing is amiss.
 */
async function findNewest(held: (number: number) => Promise<string | null>, last: number) {
  let newest: Kept | null = null;
  let missing = last + 1;
  for (let note = await held(missing); note !== null; note = await held(missing)) {
    newest = { number: missing, note };
    missing *= 2;
  }
  for (let next = missing === last + 1 ? last : 0; missing - (newest?.number ?? 0) > 1; next = 0) {
    const number = next || Math.floor((missing + (newest?.number ?? 0)) / 2);
    const note = await held(number);
    if (note === null) missing = number;
    else newest = { number, note };
  }
  return newest;
}
