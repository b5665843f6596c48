import type { Instant } from '../words.ts';

const DAY = 86_400_000;

/** The same time of day `days` working days later: weekends and the agreement's holidays (UTC days) don't count. */
export function workingDaysAfter(now: Instant, days: number, holidays: ReadonlySet<string>): Instant {
  let moment = now;
  let left = days;
  while (left > 0) {
    moment += DAY;
    if (isWorkingDay(moment, holidays)) left -= 1;
  }
  return moment;
}

function isWorkingDay(moment: Instant, holidays: ReadonlySet<string>): boolean {
  const date = new Date(moment);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date.toISOString().slice(0, 10));
}
