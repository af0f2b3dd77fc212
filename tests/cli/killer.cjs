/**
 * Preloaded into the program (`node -r`): kills it, really, at the KILL_AT-th call by which it changes files; a call that
 * writes is killed half way. With STEPS it leaves the number of those calls in that file instead.
 */
const fs = require('node:fs');

const at = Number(process.env.KILL_AT);
let steps = 0;
const half = (content) => content.slice(0, content.length >> 1);
/** What the call has done when the program dies in it. */
const done = {
  mkdirSync: () => {}, fsyncSync: () => {}, renameSync: () => {}, linkSync: () => {}, rmSync: () => {}, openSync: () => {},
  writeSync: (call, file, bytes, from = 0) => { call(file, half(bytes.subarray(from))); },
  writeFileSync: (call, file, text, options) => { call(file, half(text), options); },
  appendFileSync: (call, file, text) => { call(file, half(text)); },
};
for (const [name, partly] of Object.entries(done)) {
  const call = fs[name];
  fs[name] = (...args) => {
    // Files that are opened to be read are no step.
    if ((name !== 'openSync' || args[1] === 'wx') && ++steps === at) {
      partly(call, ...args);
      process.kill(process.pid, 'SIGKILL');
    }
    return call(...args);
  };
}
const { writeFileSync } = fs;
if (process.env.STEPS) process.on('exit', () => { const n = steps; writeFileSync(process.env.STEPS, String(n)); });
