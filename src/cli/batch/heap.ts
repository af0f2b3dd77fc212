/** How V8 keeps house in worker threads. Its flags are of the process, and those of the young generation are read when a thread starts. */
import { setFlagsFromString } from 'node:v8';

/** Of a thread, MB; one that needs more is stopped before the machine is. */
export const MOST_HEAP = 1024;

/**
 * Flags of V8. A full collection throws away what was compiled of functions that live for one report only, and they are
 * compiled anew, beside the worker, on a core that another worker wants. By itself V8 collects every six reports; in a heap
 * that may grow to three times what is alive, every twenty. And objects of a report die young, where there is room for it.
 */
export const KEEPING_CODE = ['--heap-growing-percent=200', '--min-semi-space-size=32', '--max-semi-space-size=32'];

/** For the threads that are started from now on. */
export function keepCompiledCode(): void {
  for (const flag of KEEPING_CODE) setFlagsFromString(flag);
}
