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
  const bar = new SingleBar({ format: words.bar, hideCursor: true, clearOnComplete: true, barsize: 24, etaBuffer: 100, stream: process.stderr });
  const started = Date.now();
  let findings = 0;
  bar.start(total, 0, { rate: '–', findings, line: '' });
  return {
    step: (result) => {
      findings += result.diagnostics.filter(counts).length;
      const done = Number(bar.getProgress() * total) + 1;
      bar.increment(1, { rate: (done / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(1), findings, line: line(result) });
    },
    done: () => { bar.stop(); },
  };
}

const counts = (d: Diagnostic): boolean => d.severity !== 'note' && !d.waived;
