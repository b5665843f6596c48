import type { Instant } from '../../policies/words.ts';

const DAY = 86_400_000;

/** Whether a day (2026-03-02) has come and is no more than so many days past. */
export function isRecentDay(day: string, daysAtMost: number, now: Instant): boolean {
  return day <= dayOf(now) && day >= dayOf(now - daysAtMost * DAY);
}

function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}
