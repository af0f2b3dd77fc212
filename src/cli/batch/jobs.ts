/** How many reports are made at once. */
import { availableParallelism, freemem } from 'node:os';

/** A worker with its fonts open adds 170 MB in a run of ordinary reports; large ones take more. */
const MB_PER_WORKER = 250;

/** As many as there are cores, fewer where memory is short. A container's limit counts like the machine's. */
export function defaultJobs(): number {
  const limit = process.constrainedMemory();
  const free = limit > 0 ? Math.min(freemem(), limit) : freemem();
  return Math.max(1, Math.min(availableParallelism(), Math.floor(free / (MB_PER_WORKER << 20))));
}
