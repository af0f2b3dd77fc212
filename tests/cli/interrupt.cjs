/** Preloaded into the program (`node -r`): Ctrl+C reaches it just before it opens the file INTERRUPT for the TIMES-th time, and that takes a while. */
const fs = require('node:fs');
const { performance } = require('node:perf_hooks');

const { openSync } = fs;
let times = 0;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith(process.env.INTERRUPT) && ++times === Number(process.env.TIMES)) {
    process.kill(process.pid, 'SIGINT');
    for (const until = performance.now() + 300; performance.now() < until;);
  }
  return openSync(path, ...rest);
};
