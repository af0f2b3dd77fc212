/** What a schedule writes down: a log for people, and where it stands, for the next start and for monitors. */
import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../files';
import { makeStateFolder, stateFolder } from '../state/folder';
import { replaceFile } from '../write';

/** `output/.nianbao/schedule.json`. Times are ISO 8601, UTC. */
export interface Standing {
  /** The last run that took place, at first the start of the schedule: what is due is counted from here. */
  readonly done: string;
  readonly next?: string;
  /** The latest attempt: when it began, and its exit status. */
  readonly lastRun?: string;
  readonly status?: number;
  /** The calendar that all this was counted by. */
  readonly cron?: string;
  readonly timeZone?: string;
}

export const logFile = (output: string): string => join(stateFolder(output), 'schedule.log');
export const standingFile = (output: string): string => join(stateFolder(output), 'schedule.json');

/** A log with more bytes becomes the old one, in place of the one before. */
const FULL = 1_000_000;

export interface Journal {
  /** Undefined before the first start, and when the file was damaged. */
  recall(): Standing | undefined;
  /** Somebody deleted what was noted. */
  isLost(): boolean;
  note(standing: Standing): void;
  log(time: Date, text: string): void;
}

/** The log tells times in the zone of the calendar. */
export function openJournal(output: string, timeZone: string): Journal {
  /** A full disk keeps nobody from running when it has room again. */
  const attempt = (path: string, write: () => void): void => {
    try {
      makeStateFolder(output);
      write();
    } catch (error) {
      process.stderr.write(`${path}: ${codeOf(error)}\n`);
    }
  };
  return {
    recall: () => parse(standingFile(output)),
    isLost: () => !existsSync(standingFile(output)),
    note: (standing) => { attempt(standingFile(output), () => { replaceFile(standingFile(output), Buffer.from(`${JSON.stringify(standing)}\n`)); }); },
    log: (time, text) => {
      const line = `${zoned(time, timeZone)} ${text}\n`;
      process.stdout.write(line);
      attempt(logFile(output), () => {
        const log = logFile(output);
        if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > FULL) renameSync(log, `${log}.1`);
        appendFileSync(log, line);
      });
    },
  };
}

/** 2026-03-01 02:00:00 GMT+08:00 */
export const zoned = (time: Date, timeZone: string): string => new Intl.DateTimeFormat('sv-SE', {
  timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'longOffset',
}).format(time);

function parse(path: string): Standing | undefined {
  try {
    const standing = JSON.parse(readFileSync(path, 'utf8')) as Standing;
    return Number.isNaN(Date.parse(standing.done)) ? undefined : standing;
  } catch {
    return undefined;
  }
}
