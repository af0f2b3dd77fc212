/** Many tasks in threads: one that hangs, fails or dies takes no other along. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runTasks, type Lost } from '../../src/cli/batch/pool';

const options = { script: join(__dirname, 'worker.cjs'), setting: { base: 100 }, milliseconds: 20_000, goOn: () => true };

/** For the tests in which a task takes too long. */
const SHORT = { milliseconds: 2000 };

async function results(tasks: readonly string[], jobs: number, changed: Partial<typeof options> = {}): Promise<(string | Lost | undefined)[]> {
  const found: (string | Lost | undefined)[] = tasks.map(() => undefined);
  await runTasks<string, string>(tasks, { ...options, jobs, ...changed }, (i, result) => { found[i] = result; });
  return found;
}

test('each result comes to its task, whatever becomes of the others', async () => {
  const lost = { lost: 'crash', reason: expect.any(String) };
  expect(await results(['1', 'hang', '2', 'die', '3', 'reject', '4', 'memory', '5'], 2, SHORT)).toEqual(['101', { lost: 'time' }, '102', lost, '103', lost, '104', expect.objectContaining({ lost: expect.any(String) }), '105']);
});

test('a thread that died of what came before is replaced: the task is tried again', async () => {
  expect(await results(['1', 'once', '2'], 1)).toEqual(['101', 'second time', '102']);
});

test('what took too long because the machine slept is tried again', async () => {
  expect(await results(['asleep', '1', '2'], 2, SHORT)).toEqual(['awake', '101', '102']);
});

test('what died of its neighbours is tried again when they are done', async () => {
  expect(await results(['crowd', 'crowded', '1'], 2)).toEqual(['crowd', 'alone', '101']);
});

test('after a request to stop what is under way is finished and nothing new is begun', async () => {
  let begun = 0;
  const found = await results(['1', '2', '3', '4', '5', '6'], 2, { goOn: () => ++begun <= 3 });
  expect(found.filter((result) => result !== undefined)).toEqual(['101', '102', '103']);
});
