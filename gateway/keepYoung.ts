import { setFlagsFromString } from 'node:v8';

/**
 * Whatever an operation makes is garbage when it has been answered. The engine guesses otherwise where caches fill up,
 * and then makes such objects among the old ones for good: each of them, dead, holds on to all that it points to until
 * the next full collection. To be imported before everything else. docs/performance.md has what it is worth.
 */
setFlagsFromString('--no-allocation-site-pretenuring');
