/** One calm line that moves on a terminal; one line per report elsewhere. Written to the error stream, results are not. */
import { SingleBar } from 'cli-progress';
import type { Diagnostic } from '../model/diagnostic';
import type { GenerateOptions } from './run';
import { nameOf, type ReportResult } from './run-record';
import { WORDS } from './words';

export interface Progress { step(result: ReportResult): void; done(): void }

const SILENT: Progress = { step: () => undefined, done: () => undefined };

export function startProgress(total: number, { quiet, write, language }: GenerateOptions): Progress {
  if (quiet || total === 0) return SILENT;
  const words = WORDS[language];
  const line = (r: ReportResult): string => `${nameOf(r)} ${(write ? words.status : words.checked)[r.status]}`;
  if (!process.stderr.isTTY) {
    let n = 0;
    return { step: (result) => { n += 1; process.stderr.write(`[${n}/${total}] ${line(result)}\n`); }, done: () => undefined };
  }
  const bar = new SingleBar({ format: words.bar, hideCursor: true, clearOnComplete: true, barsize: barSize(process.stderr.columns), stream: process.stderr });
  const stop = (): void => { bar.stop(); };
  // However the program ends: the terminal gets its cursor back.
  process.once('exit', stop);
  const started = performance.now();
  let [done, findings] = [0, 0];
  bar.start(total, 0, { rate: '–', left: '–', findings, line: '' });
  return {
    step: (result) => {
      done += 1;
      findings += result.diagnostics.filter(counts).length;
      const rate = done / Math.max(0.001, (performance.now() - started) / 1000);
      bar.increment(1, { rate: rate.toFixed(1), left: words.time(Math.ceil((total - done) / rate)), findings, line: line(result) });
    },
    done: () => {
      process.off('exit', stop);
      stop();
    },
  };
}

/** Milliseconds after which, and between which, a terminal is told how far the input was looked through. */
const MOMENT = 300;

export interface Looking { seen(done: number, total: number): void; done(): void }

/** Before anything is made the input is looked through, which takes a minute where it holds thousands of reports. */
export function startLooking({ quiet, language }: GenerateOptions): Looking {
  if (quiet || !process.stderr.isTTY) return { seen: () => undefined, done: () => undefined };
  let [last, shown] = [performance.now(), false];
  return {
    seen: (done, total) => {
      if (performance.now() - last < MOMENT) return;
      [last, shown] = [performance.now(), true];
      process.stderr.write(`\r${WORDS[language].looking(done, total)}`);
    },
    // Clears the line.
    done: () => { if (shown) process.stderr.write('\r\u001b[2K'); },
  };
}

/** The numbers beside the bar take some 56 columns. */
const barSize = (columns: number | undefined): number => Math.max(4, Math.min(24, (columns ?? 80) - 56));

const counts = (d: Diagnostic): boolean => d.severity !== 'note' && !d.waived;
