/** A worker for the tests of the pool: its tasks say how they go wrong. */
const { writeFileSync, existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { tmpdir } = require('node:os');
const { workerData } = require('node:worker_threads');
const { worker } = require('workerpool');

const mark = join(tmpdir(), `nianbao-once-${process.pid}`);

worker({
  make(task) {
    if (task === 'hang') for (;;) { /* for ever */ }
    if (task === 'die') process.exit(3);
    if (task === 'reject') { void Promise.reject(new Error('nobody waits for this')); return new Promise(() => undefined); }
    if (task === 'memory') { const held = []; for (;;) held.push(new Array(1e6).fill(held.length)); }
    if (task === 'once') {
      if (existsSync(mark)) { rmSync(mark); return 'second time'; }
      writeFileSync(mark, '');
      process.exit(3);
    }
    return String(workerData.base + Number(task));
  },
});
