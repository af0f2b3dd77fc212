/** Makes many reports in worker threads, each in a thread that can be stopped without harm to the others. */
import { join } from 'node:path';
import { pool as openPool, Promise as PoolPromise, type Pool } from 'workerpool';
import { MOST_HEAP } from './v8';

export interface PoolOptions {
  /** The file that `workerpool` runs in each thread; it offers one method, `make`. */
  readonly script: string;
  /** Handed to every thread as `workerData`. */
  readonly setting: unknown;
  readonly jobs: number;
  /** Per task. */
  readonly milliseconds: number;
  /** Asked before each task is begun. */
  readonly goOn: () => boolean;
}

/** Why a task has no result: it took too long, or its thread died (out of memory, say). */
export type Lost = { readonly lost: 'time' } | { readonly lost: 'crash'; readonly reason: string };

export const WORKER = join(__dirname, 'worker.js');

/**
 * Runs the tasks, at most `jobs` at a time, and hands on each result as it comes. Tasks are taken one by one, so that as
 * many can be queued as there are without their weight.
 */
export async function runTasks<T, R>(tasks: readonly T[], options: PoolOptions, onDone: (index: number, result: R | Lost) => void): Promise<void> {
  const { script, setting, jobs, goOn } = options;
  const pool = openPool(script, {
    workerType: 'thread', maxWorkers: Math.min(jobs, tasks.length), workerTerminateTimeout: 100,
    workerThreadOpts: { workerData: setting, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP } },
  });
  let next = 0;
  const again = new Map<number, Lost>();
  const lane = async (): Promise<void> => {
    while (next < tasks.length && goOn()) {
      const index = next++;
      const outcome = await attempt<R>(pool, tasks[index], options.milliseconds);
      if ('lost' in outcome) again.set(index, outcome);
      else onDone(index, outcome.result);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, lane));
    // A thread may have died of what its neighbours took, or have slept together with the machine while the clock went on:
    // its task gets a second chance, with the machine to itself.
    for (const [index, lost] of again) {
      const outcome = goOn() ? await attempt<R>(pool, tasks[index], options.milliseconds) : lost;
      onDone(index, 'lost' in outcome ? outcome : outcome.result);
    }
  } finally {
    await pool.terminate(true);
  }
}

async function attempt<R>(pool: Pool, task: unknown, milliseconds: number): Promise<{ readonly result: R } | Lost> {
  try {
    return { result: await pool.exec('make', [task]).timeout(milliseconds) as R };
  } catch (error) {
    if (error instanceof PoolPromise.TimeoutError) return { lost: 'time' };
    // After the first line workerpool tells of its own inside.
    return { lost: 'crash', reason: (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]! };
  }
}
