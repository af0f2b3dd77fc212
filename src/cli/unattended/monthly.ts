/** Monthly schedules as people say them, as cron patterns. */

/** `1 02:00`, `last 18:30`: day of the month and time of day. Undefined for anything else: not every month has a 29th. */
export function monthly(at: string): string | undefined {
  const [, day, hour, minute] = /^(last|[1-9]|1\d|2[0-8]) ([01]?\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  return day === undefined ? undefined : `${Number(minute)} ${Number(hour)} ${day === 'last' ? 'L' : day} * *`;
}
