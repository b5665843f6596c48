import type { Instant } from '../../../../policies/words.ts';

/** The scalar reads a DateTime as a Date, whatever the generated types say; nothing said: null. */
export const moment = (given: unknown): Instant | null => (given instanceof Date ? given.getTime() : null);
