import type { Pool } from '../database/openPool.ts';
import { readCheckpointsAfter } from '../records/seal/checkpoints.ts';
import { noteDelivered, readDelivered } from '../records/seal/delivery.ts';
import type { Alarms } from './alarms.ts';
import type { Destination } from './destinations/destination.ts';

/**
 * Gives one place every checkpoint that it does not have yet, in order. A place that fails is an alarm in the log and
 * is tried again at the next call; the others, and the sealing, go on.
 * @returns whether it has them all.
 */
export async function deliver(pool: Pool, destination: Destination, alarms: Alarms): Promise<boolean> {
  let number = 0;
  try {
    number = await readDelivered(pool, destination.name);
    for (;;) {
      const next = await readCheckpointsAfter(pool, number);
      for (const checkpoint of next) {
        await destination.put(checkpoint.number, checkpoint.note);
        number = checkpoint.number;
      }
      if (next.length === 0) return true;
      await noteDelivered(pool, destination.name, number);
    }
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    alarms.raise(
      'CHECKPOINT_NOT_DELIVERED',
      'a place outside did not take the checkpoints; it is tried again',
      { destination: destination.name, after: number, code },
    );
    return false;
  }
}
