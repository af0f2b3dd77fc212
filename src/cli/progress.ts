/** One calm line that moves on a terminal; one line per report elsewhere. Written to the error stream, results are not. */
import { SingleBar } from 'cli-progress';

export interface Progress { step(line: string): void; done(): void }

export function startProgress(total: number): Progress {
  if (!process.stderr.isTTY) {
    let n = 0;
    return { step: (line) => { n += 1; process.stderr.write(`[${n}/${total}] ${line}\n`); }, done: () => undefined };
  }
  const bar = new SingleBar({ format: '{bar} {value}/{total} {line}', hideCursor: true, clearOnComplete: true, barsize: 24, stream: process.stderr });
  bar.start(total, 0, { line: '' });
  return { step: (line) => { bar.increment(1, { line }); }, done: () => { bar.stop(); } };
}
