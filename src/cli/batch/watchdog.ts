/**
 * Ends the program when the report that is made in its own thread hangs: a loop there hears neither a timer nor Ctrl+C.
 * Only another thread can. What is left is what any kill leaves: whole files.
 */
import { Worker } from 'node:worker_threads';

const THREAD = `
const { workerData: { lastWords, milliseconds } } = require('node:worker_threads');
setTimeout(() => {
  require('node:fs').writeSync(2, lastWords);
  process.kill(process.pid, 'SIGKILL');
}, milliseconds);`;

/** Gives what calls it off. */
export function watchOver(lastWords: string, milliseconds: number): () => void {
  const thread = new Worker(THREAD, { eval: true, execArgv: [], workerData: { lastWords, milliseconds } });
  // Where the system gives no thread, the report is made all the same.
  thread.on('error', () => undefined);
  thread.unref();
  return () => { void thread.terminate(); };
}
