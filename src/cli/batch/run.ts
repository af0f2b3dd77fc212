/** Makes the reports that must be made: one alone in this thread, more of them in a pool. */
import { internalError, tooLong } from '../findings';
import { failed } from '../state/survey';
import { underWay } from './under-way';
import type { Made, Setting, Task } from './make';

export interface RunOptions {
  readonly setting: Setting;
  readonly jobs: number;
  /** A report that takes longer fails. */
  readonly seconds: number;
  /** Asked before each report is begun. */
  readonly goOn: () => boolean;
  /** Starts a thread for a single report too, so that even it cannot hold the program up. */
  readonly guarded: boolean;
}

/** Hands on each result as it comes. Heavy libraries are loaded here, when there is something to be made. */
export async function makeReports(tasks: readonly Task[], options: RunOptions, onMade: (task: Task, made: Made) => void): Promise<void> {
  const [only, second] = tasks;
  if (!only) return;
  if (!second && !options.guarded) {
    const { openMaker } = await import('./make.js');
    underWay.add(only.claim.source);
    onMade(only, await openMaker(options.setting)(only));
    underWay.delete(only.claim.source);
    return;
  }
  const { runTasks, WORKER } = await import('./pool.js');
  const { setting, jobs, seconds, goOn } = options;
  await runTasks<Task, Made>(tasks, { script: WORKER, setting, jobs, milliseconds: seconds * 1000, goOn }, (i, made) => {
    const finding = !('lost' in made) ? undefined : made.lost === 'time' ? tooLong(seconds) : internalError(made.reason);
    onMade(tasks[i]!, 'lost' in made ? { result: failed(tasks[i]!.claim, [finding!]), digest: '', written: {}, lasting: false } : made);
  });
}
