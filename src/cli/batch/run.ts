/** Makes the reports that must be made: one alone in this thread, more of them in a pool. */
import { internalError, tooLong } from '../findings';
import { findingLines } from '../print';
import { lost } from './lost';
import { underWay } from './under-way';
import { watchOver } from './watchdog';
import type { Made, Setting, Task } from './make';

export interface RunOptions {
  readonly setting: Setting;
  readonly jobs: number;
  /** A report that takes longer fails. */
  readonly seconds: number;
  /** Asked before each report is begun. */
  readonly goOn: () => boolean;
  /** Starts a thread for a single report too: the program goes on when that one hangs. Otherwise it ends. */
  readonly guarded: boolean;
}

/** Hands on each result as it comes. Heavy libraries are loaded here, when there is something to be made. */
export async function makeReports(tasks: readonly Task[], options: RunOptions, onMade: (task: Task, made: Made) => void): Promise<void> {
  const { setting, jobs, seconds, goOn } = options;
  const [only, second] = tasks;
  if (!only || !goOn()) return;
  if (!second && !options.guarded) {
    const { source } = only.claim;
    const callOff = watchOver(`${[source, ...findingLines(tooLong(seconds), setting.language)].join('\n')}\n`, seconds * 1000);
    const { openMaker } = await import('./make.js');
    underWay.add(source);
    onMade(only, await openMaker(setting)(only));
    underWay.delete(source);
    callOff();
    return;
  }
  const { runTasks, WORKER } = await import('./pool.js');
  await runTasks<Task, Made>(tasks, { script: WORKER, setting, jobs, milliseconds: seconds * 1000, goOn }, (i, made) => {
    const { claim } = tasks[i]!;
    onMade(tasks[i]!, !('lost' in made) ? made : lost(claim, [made.lost === 'time' ? tooLong(seconds) : internalError(made.reason)]));
  });
}
