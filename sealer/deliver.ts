import type { Logger } from 'pino';
import type { Pool } from '../database/openPool.ts';
import { readCheckpointsAfter } from '../records/seal/checkpoints.ts';
import { noteDelivered, readDelivered } from '../records/seal/delivery.ts';
import type { Destination } from './destinations/destination.ts';

/**
 * Gives one place every checkpoint that it does not have yet, in order. A place that fails is an alarm in the log and
 * is tried again at the next call; the others, and the sealing, go on.
 * @returns whether it has them all.
 */
export async function deliver(pool: Pool, destination: Destination, logger: Logger): Promise<boolean> {
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
    logger.error(
      { alarm: 'CHECKPOINT_NOT_DELIVERED', destination: destination.name, after: number, code },
      'a place outside did not take the checkpoints; it is tried again',
    );
    return false;
  }
}
