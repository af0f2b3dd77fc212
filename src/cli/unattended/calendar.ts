/** When a scheduled run is due: told from the time of the last one, so that a machine that slept catches up, once. */
import { Cron } from 'croner';

export type Calendar = (after: Date) => Date | undefined;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The first occurrence after a moment. Throws what is wrong with the pattern. */
export function openCalendar(cron: string, timeZone: string): Calendar {
  const pattern = new Cron(cron, { timezone: timeZone, paused: true });
  return (after) => pattern.nextRun(after) ?? undefined;
}

/** A clock that is set right seldom moves further, ms. */
const HALF_A_DAY = 43_200_000;

/**
 * What is due is counted from the last run. One noted for much later than now, or later than the occurrence after next,
 * was noted while the clock was wrong: then it is counted from now.
 */
export function countedFrom(calendar: Calendar, last: Date, now: Date): Date {
  if (last.getTime() - now.getTime() > HALF_A_DAY) return now;
  const next = calendar(now);
  const second = next && calendar(next);
  return second && last > second ? now : last;
}
