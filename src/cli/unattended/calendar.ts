/** When a scheduled run is due: told from the time of the last one, so that a machine that slept catches up, once. */
import { Cron } from 'croner';

export type Calendar = (after: Date) => Date | undefined;

/** The first occurrence after a moment. Throws what is wrong with the pattern or the time zone. */
export function openCalendar(cron: string, timeZone: string): Calendar {
  const pattern = new Cron(cron, { timezone: timeZone, paused: true });
  if (!pattern.nextRun()) throw new Error(cron);
  return (after) => pattern.nextRun(after) ?? undefined;
}

/** A last run later than the one after next can only have been noted while the clock was wrong. */
export function nextDue(calendar: Calendar, last: Date, now: Date): Date | undefined {
  const next = calendar(now);
  const second = next && calendar(next);
  return calendar(second && last > second ? now : last);
}
