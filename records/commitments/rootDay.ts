import type { Instant } from '../../policies/words.ts';

const DAY = 86_400_000;
const WAIT = 10 * 60_000;
/** By hand, no root comes later than this: it could have been chosen at leisure. */
const MOST_DAYS = 31;

/** Whether a day (UTC) is closed: when nothing of it can still be on its way, the agency's own process gives its root away. */
export function isClosed(day: string, now: Instant): boolean {
  return Date.parse(`${day}T00:00:00Z`) + DAY + WAIT <= now;
}

export function isRecent(day: string, now: Instant): boolean {
  return now - Date.parse(`${day}T00:00:00Z`) <= MOST_DAYS * DAY;
}
