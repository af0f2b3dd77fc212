/** How V8 works. Its flags are of the process; those of the young generation are read when a thread starts, so they are the workers' alone. */
import { setFlagsFromString } from 'node:v8';

/** Of a thread, MB; one that needs more is stopped before the machine is. */
export const MOST_HEAP = 1024;

/**
 * Flags of V8, which compiles and collects beside the worker, on a core that another worker wants. `bench/README.md` has
 * the figures.
 *
 * - The worker marks what is alive itself, in small steps, and collects its young generation alone: threads that help it
 *   use more of the processor than they spare it.
 * - A full collection throws away what was compiled of functions that live for one report only. By itself V8 collects
 *   every six reports; in a heap that may grow to twice what is alive, more seldom. The young generation is as large from
 *   the start as it may become: with more of it nothing is faster, and the workers hold more. That of the first thread,
 *   which only looks and notes, stays as small as it is.
 * - A function is compiled when it has run three times as much as V8 would wait for (400 kB of bytecode, not 132 kB), and
 *   swallows a quarter of what it might of those that it calls (230 bytes of bytecode, not 920): reports are made by
 *   thousands of small functions, and compiling them cost more than their speed gave back.
 */
export const V8_FLAGS = [
  '--no-concurrent-marking', '--no-parallel-scavenge',
  '--heap-growing-percent=100', '--min-semi-space-size=8', '--max-semi-space-size=8', '--semi-space-growth-factor=1',
  '--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=230',
];

/** For what is called and started from now on. */
export function setUpV8(): void {
  for (const flag of V8_FLAGS) setFlagsFromString(flag);
}
