/** `schedule`: runs by the calendar, catches up a run that was missed, never overlaps itself, and keeps a log. */
import type { Language } from '../../model/diagnostic';
import { CannotRun, cannotRun } from '../cannot-run';
import { generate } from '../generate';
import type { GenerateOptions } from '../run';
import { STATUS, type Stop } from '../signals';
import { incompleteLine } from '../summary';
import { countedFrom, isTimeZone, openCalendar, type Calendar } from './calendar';
import { openJournal, zoned, type Standing } from './journal';
import { checkStart, takeAlone } from './start';

export interface ScheduleOptions { readonly output: string; readonly language: Language; readonly cron: string; readonly timeZone: string }

/** The time, and a way to wait that a request to stop ends. Tests bring their own. */
export interface Clock { now(): Date; sleep(milliseconds: number): Promise<void> }

type Log = (text: string) => void;

/** Runs what is scheduled; gives its exit status. */
export type Task = (log: Log) => Promise<number>;

/** Looks at the clock at least so often: machines sleep and clocks are set. ms. */
const LOOK = 30_000;
/** After a run that could not take place, ms. */
const AGAIN = 600_000;
const LOCK = 'schedule';

/** The real thing: generates at the real time. */
export async function scheduleRuns(options: GenerateOptions, when: { readonly cron: string; readonly timeZone: string }, stop: Stop): Promise<number> {
  await checkStart(options);
  let wake = (): void => undefined;
  stop.onRequest(() => { wake(); });
  const clock: Clock = {
    now: () => new Date(),
    sleep: (milliseconds) => new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => { clearTimeout(timer); resolve(); };
    }),
  };
  const task: Task = async (log) => {
    const outcome = await generate(options, stop);
    const incomplete = incompleteLine(outcome, options);
    if (incomplete !== undefined) log(incomplete);
    return outcome.status;
  };
  return schedule(task, { output: options.output, language: options.language, ...when }, clock, stop);
}

export async function schedule(task: Task, { output, language, cron, timeZone }: ScheduleOptions, clock: Clock, stop: Stop): Promise<number> {
  const calendar = calendarFor(cron, timeZone, language);
  let release = takeAlone(output, LOCK, language);
  const journal = openJournal(output, timeZone);
  const log: Log = (text) => { journal.log(clock.now(), text); };
  let standing = taken(journal.recall(), { cron, timeZone }, clock.now());
  log('started');
  try {
    while (!stop.requested) {
      const from = countedFrom(calendar, new Date(standing.done), clock.now());
      standing = { ...standing, done: from.toISOString() };
      const due = calendar(from);
      if (due === undefined) break;
      if (standing.next !== due.toISOString()) log(`next ${zoned(due, timeZone)}`);
      if (journal.isLost()) release = takenAgain(release, output, language);
      if (standing.next !== due.toISOString() || journal.isLost()) journal.note(standing = { ...standing, next: due.toISOString() });
      if (clock.now() < due) {
        await clock.sleep(Math.min(LOOK, due.getTime() - clock.now().getTime()));
        continue;
      }
      const begun = clock.now().toISOString();
      log('begin');
      const status = await outcome(task, log);
      log(`end, status ${status}`);
      // A run that could not take place or was stopped is still owed.
      const tookPlace = status === 0 || status === 1;
      journal.note(standing = { ...standing, lastRun: begun, status, ...(tookPlace ? { done: begun } : {}) });
      if (!tookPlace && !stop.requested) await clock.sleep(AGAIN);
    }
    log('stopped');
    return stop.requested ? STATUS[stop.requested] : 0;
  } finally {
    release();
  }
}

/** `next` is told anew. What another calendar had not made due yet is not owed by this one. */
function taken(before: Standing | undefined, when: Pick<Standing, 'cron' | 'timeZone'>, now: Date): Standing {
  if (!before) return { done: now.toISOString(), ...when };
  const { next, ...standing } = before;
  const isOther = before.cron !== undefined && (before.cron !== when.cron || before.timeZone !== when.timeZone);
  const isOwed = next !== undefined && Date.parse(next) <= now.getTime();
  return { ...standing, ...(isOther && !isOwed ? { done: now.toISOString() } : {}), ...when };
}

/** The folder with the lock was deleted. */
function takenAgain(release: () => void, output: string, language: Language): () => void {
  try {
    return takeAlone(output, LOCK, language);
  } catch {
    // It cannot be written yet, or another schedule came in between: the lock of the run still keeps them apart.
    return release;
  }
}

function calendarFor(cron: string, timeZone: string, language: Language): Calendar {
  if (!isTimeZone(timeZone)) throw cannotRun(language, { zh: `没有时区 ${timeZone}；北京时间是 Asia/Shanghai`, en: `There is no time zone ${timeZone}; an example is Asia/Shanghai` });
  let calendar: Calendar;
  try {
    calendar = openCalendar(cron, timeZone);
  } catch {
    throw cannotRun(language, {
      zh: `看不懂时间安排 ${cron}；应为五段：分 时 日 月 星期，如 0 2 1 * *（每月 1 日 2 时）`,
      en: `The schedule ${cron} is not understood; it has five parts: minute, hour, day, month, weekday, such as 0 2 1 * * (2 o'clock on the first of each month)`,
    });
  }
  if (!calendar(new Date())) throw cannotRun(language, { zh: `时间安排 ${cron} 所说的时间不会到来`, en: `The schedule ${cron} names a time that never comes` });
  return calendar;
}

/** Nobody is there to start it again: whatever went wrong is told, and it is tried again later. */
async function outcome(task: Task, log: Log): Promise<number> {
  try {
    return await task(log);
  } catch (error) {
    log(error instanceof CannotRun ? error.message : String((error as Error).stack));
    return 2;
  }
}
