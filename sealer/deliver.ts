import type { Pool } from '../database/openPool.ts';
import { readCheckpointsAfter } from '../records/seal/checkpoints.ts';
import { noteDelivered, readDelivered } from '../records/seal/delivery.ts';
import type { Alarms } from './alarms.ts';
import type { Destination } from './destinations/destination.ts';

/**
 * Gives one place every checkpoint that it does not have yet, in order, until `isEnding`. A place that fails is an
 * alarm in the log, and is tried again at the next call.
 * @returns whether it has them all; TAKEN: another lies there under the number of one of them.
 */
export async function deliver(
  pool: Pool,
  destination: Destination,
  alarms: Alarms,
  isEnding: () => boolean,
): Promise<'ALL' | 'NOT_ALL' | 'TAKEN'> {
  let number = 0;
  try {
    number = await readDelivered(pool, destination.name);
    for (;;) {
      const next = await readCheckpointsAfter(pool, number);
      for (const checkpoint of next) {
        if (isEnding()) return 'NOT_ALL';
        await destination.put(checkpoint.number, checkpoint.note);
        number = checkpoint.number;
      }
      if (next.length === 0) return 'ALL';
      await noteDelivered(pool, destination.name, number);
    }
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const details = { destination: destination.name, after: number, code };
    if (code === 'CHECKPOINT_TAKEN') {
      alarms.raise(
        code,
        'a place outside has another checkpoint under this number; nothing is sealed',
        details,
      );
      return 'TAKEN';
    }
    const says = 'a place outside did not take the checkpoints; it is tried again';
    alarms.raise('CHECKPOINT_NOT_DELIVERED', says, details);
    return 'NOT_ALL';
  }
}
