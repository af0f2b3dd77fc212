/** How many runs: the same ones every time, others with FUZZ_SEED. A failure prints seed and path. */
import { expect } from '@jest/globals';
import type { Parameters } from 'fast-check';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 120);

/** Of all runs; together they are a little more than one. The files of tests share the processors. */
const SHARES = { text: 0.25, cells: 0.4, workbooks: 0.15, parts: 0.05, merges: 0.1, imports: 0.05, documents: 0.001 };

export const runs = (kind: keyof typeof SHARES): Parameters<unknown> => ({ numRuns: Math.ceil(RUNS * SHARES[kind]) });

/** For jest: all runs of a kind. */
export const LONGEST = 1_800_000;

/** In milliseconds of the processor: others may be using it, too. */
const MOST = 5_000;

export function timely<T>(run: () => T): T {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000).toBeLessThan(MOST);
  return result;
}
