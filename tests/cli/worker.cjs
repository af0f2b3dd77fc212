/** A worker for the tests of the pool: its tasks say how they go wrong. */
const { writeFileSync, existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { tmpdir } = require('node:os');
const { workerData } = require('node:worker_threads');
const { worker } = require('workerpool');

const mark = join(tmpdir(), `nianbao-once-${process.pid}`);
const busy = join(tmpdir(), `nianbao-busy-${process.pid}`);
const slept = join(tmpdir(), `nianbao-slept-${process.pid}`);
const until = (condition) => { while (!condition()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10); };

worker({
  make(task) {
    if (task === 'hang') for (;;) { /* for ever */ }
    if (task === 'die') process.exit(3);
    if (task === 'reject') { void Promise.reject(new Error('nobody waits for this')); return new Promise(() => undefined); }
    if (task === 'memory') { const held = []; for (;;) held.push(new Array(1e6).fill(held.length)); }
    if (task === 'asleep') {
      if (existsSync(slept)) { rmSync(slept); return 'awake'; }
      writeFileSync(slept, '');
      until(() => false); // As a machine that sleeps: time goes by and nothing is done.
    }
    if (task === 'once') {
      if (existsSync(mark)) { rmSync(mark); return 'second time'; }
      writeFileSync(mark, '');
      process.exit(3);
    }
    // Dies as long as the other is under way, which goes on for a while after that.
    if (task === 'crowded') { until(() => existsSync(busy) || existsSync(mark)); if (existsSync(busy)) { writeFileSync(mark, ''); process.exit(3); } rmSync(mark); return 'alone'; }
    if (task === 'crowd') {
      writeFileSync(busy, '');
      until(() => existsSync(mark));
      const end = Date.now() + 1000;
      until(() => Date.now() > end);
      rmSync(busy);
      return task;
    }
    return String(workerData.base + Number(task));
  },
});
