/** Preloaded into the program (`node -r`): on SIGUSR2 it collects garbage and leaves the bytes that are alive in the file WEIGHT. */
const { renameSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.on('SIGUSR2', () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    writeFileSync(`${process.env.WEIGHT}.new`, String(heapUsed + external));
    renameSync(`${process.env.WEIGHT}.new`, process.env.WEIGHT);
  });
}
