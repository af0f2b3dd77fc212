/** What the program says goes to a terminal, a pipe or a log: one that takes nothing more keeps nobody from the work. */
import { isatty } from 'node:tty';
import { STATUS } from './signals';

/** A reader that stops listening (`| head`) misses nothing that it wanted; of anything else that got lost the exit status tells. */
export function outliveStreams(): void {
  const isAtTerminal = [0, 1, 2].some((stream) => isatty(stream));
  let lost = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => { lost ||= code !== 'EPIPE'; });
  }
  process.on('exit', (status) => {
    if (status === 0 && lost) process.exitCode = 2;
    if (status === STATUS.SIGHUP && isAtTerminal) endByHangup();
  });
}

/** At its end Node gives the terminal its settings back, and crashes over one that was closed. The signal of that ends it as well. */
function endByHangup(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
