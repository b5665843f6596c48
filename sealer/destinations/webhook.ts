import { CodedError } from '../../database/codedError.ts';
import type { Destination } from './destination.ts';
import { type Headers, isDone, isTaken, send } from './send.ts';
import { taken } from './taken.ts';

/**
 * A partner's address that is told of each checkpoint with a POST; the number travels as a header beside. It cannot be
 * asked what it holds: that it holds another under a number already, it says with 409 or 412.
 */
export function webhook(url: string, headers: Headers): Destination {
  return {
    name: `webhook:${url}`,
    async put(number, note) {
      const { status } = await send('POST', url, { ...headers, 'kinview-checkpoint': String(number) }, note);
      if (isTaken(status)) throw taken();
      if (!isDone(status)) throw new CodedError('CHECKPOINT_REFUSED', `The address answered ${status}.`);
    },
  };
}
