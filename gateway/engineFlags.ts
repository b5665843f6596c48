import { setFlagsFromString } from 'node:v8';

/**
 * How the engine treats garbage; to be imported before everything else. What it is worth: docs/performance.md.
 *
 * Whatever an operation makes is garbage when it has been answered. The engine guesses otherwise where caches fill up,
 * and then makes such objects among the old ones for good: each of them, dead, holds on to all that it points to until
 * the next full collection.
 */
setFlagsFromString('--no-allocation-site-pretenuring');
/** Old garbage is little and slow to grow, so it is collected before it is a fifth of what lives, not three times that. */
setFlagsFromString('--heap-growing-percent=20');
