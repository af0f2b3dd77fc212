/** `schedule`: runs by the calendar, catches up a run that was missed, never overlaps itself, and keeps a log. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../model/diagnostic';
import { CannotRun, cannotRun } from '../cannot-run';
import { generate } from '../generate';
import type { GenerateOptions } from '../run';
import { STATUS, type Stop } from '../signals';
import { stateFolder } from '../state/folder';
import { takeLock } from '../state/lock';
import { replaceFile } from '../write';
import { nextDue, openCalendar, type Calendar } from './calendar';

export interface ScheduleOptions { readonly output: string; readonly language: Language; readonly cron: string; readonly timeZone: string }

/** The time, and a way to wait that a request to stop ends. Tests bring their own. */
export interface Clock { now(): Date; sleep(milliseconds: number): Promise<void> }

/** Runs what is scheduled; gives its exit status. */
export type Task = () => Promise<number>;

export interface Noted { readonly lastRun: string; readonly status: number }

/** Looks at the clock at least so often: machines sleep and clocks are set. ms. */
const LOOK = 30_000;
/** After a run that could not take place, ms. */
const AGAIN = 600_000;

export const logFile = (output: string): string => join(stateFolder(output), 'schedule.log');
export const stampFile = (output: string): string => join(stateFolder(output), 'schedule.json');

/** The real thing: generates at the real time. */
export async function scheduleRuns(options: GenerateOptions, when: { readonly cron: string; readonly timeZone: string }, stop: Stop): Promise<number> {
  let wake = (): void => undefined;
  stop.onRequest(() => { wake(); });
  const clock: Clock = {
    now: () => new Date(),
    sleep: (milliseconds) => new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => { clearTimeout(timer); resolve(); };
    }),
  };
  return schedule(() => generate(options, stop), { output: options.output, language: options.language, ...when }, clock, stop);
}

export async function schedule(task: Task, { output, language, cron, timeZone }: ScheduleOptions, clock: Clock, stop: Stop): Promise<number> {
  const calendar = calendarFor(cron, timeZone, language);
  mkdirSync(stateFolder(output), { recursive: true });
  const release = takeLock(stateFolder(output), 'schedule', language);
  const log = (text: string): void => {
    const line = `${clock.now().toISOString()} ${text}\n`;
    process.stdout.write(line);
    appendFileSync(logFile(output), line);
  };
  try {
    let last = lastRun(output);
    if (!last) note(output, last = clock.now(), 0);
    let told = '';
    while (!stop.requested) {
      const due = nextDue(calendar, last, clock.now());
      if (due === undefined) break;
      if (told !== due.toISOString()) log(`next ${told = due.toISOString()}`);
      if (clock.now() < due) {
        await clock.sleep(Math.min(LOOK, due.getTime() - clock.now().getTime()));
        continue;
      }
      const begun = clock.now();
      log('begin');
      const status = await outcome(task, log);
      log(`end, status ${status}`);
      // A run that could not take place or was stopped is still owed.
      if (status === 0 || status === 1) note(output, last = begun, status);
      else if (!stop.requested) await clock.sleep(AGAIN);
    }
    log('stopped');
    return stop.requested ? STATUS[stop.requested] : 0;
  } finally {
    release();
  }
}

function calendarFor(cron: string, timeZone: string, language: Language): Calendar {
  try {
    return openCalendar(cron, timeZone);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw cannotRun(language, { zh: `看不懂时间安排 ${cron}（${timeZone}）：${reason}`, en: `The schedule ${cron} (${timeZone}) is not understood: ${reason}` });
  }
}

async function outcome(task: Task, log: (text: string) => void): Promise<number> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    log(error.message);
    return 2;
  }
}

function lastRun(output: string): Date | undefined {
  if (!existsSync(stampFile(output))) return undefined;
  try {
    const time = new Date((JSON.parse(readFileSync(stampFile(output), 'utf8')) as Noted).lastRun);
    return Number.isNaN(time.getTime()) ? undefined : time;
  } catch {
    return undefined;
  }
}

/** On disk, so that it outlives the program and the machine; monitors may read it. */
function note(output: string, time: Date, status: number): void {
  replaceFile(stampFile(output), Buffer.from(`${JSON.stringify({ lastRun: time.toISOString(), status } satisfies Noted)}\n`));
}
