/** What processes used, from Linux's /proc: a process with all its living and ended children. */
const { readFileSync, readdirSync } = require('node:fs');

/** Clock ticks in a second (USER_HZ), the same on all Linux machines. */
const TICKS = 100;

/** Numbers of a process, after its name: [1] parent; [11..14] user and system ticks, its own and of ended children. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function family(pid) {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), Number(stat(name)?.[1])]);
  const all = [pid];
  for (const member of all) all.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  return all;
}

const cpuSeconds = (pid) => family(pid).reduce((sum, member) => sum + (stat(member)?.slice(11, 15).reduce((ticks, n) => ticks + Number(n), 0) ?? 0), 0) / TICKS;

/** The most memory a process ever held, MB; undefined once it has ended. */
function peakMegabytes(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}

module.exports = { cpuSeconds, peakMegabytes };
