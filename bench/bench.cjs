/**
 * `npm run bench [-- --reports 1000 --part rivals|program|soak --only name,name]`: the program against its rivals, in one run on one machine. The contestants take
 * turns, each pinned to the same core; what is compared is the processor time of a contestant and all its children.
 */
const { execFileSync, fork, spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { cpus } = require('node:os');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { parseArgs } = require('node:util');
const { CONFIG, prepareFonts } = require('./fonts.cjs');
const { cpuSeconds } = require('./processes.cjs');
const { median, printSpeeds } = require('./table.cjs');

const ROUND = 25;
/** Slow contestants make part of a round, those with a long start of their own take part in few rounds. */
const CONTESTANTS = [
  { name: 'nianbao-pdf' }, { name: 'nianbao-pdf-docx' }, { name: 'typst' }, { name: 'pdfmake', part: 0.4 },
  { name: 'chromium', part: 0.4, program: 'chromium' }, { name: 'libreoffice', every: 4, program: 'soffice' },
];

const found = (program) => spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();

/** Rivals come from the registry and from apt, here and only here. */
function install() {
  if (!existsSync(join(__dirname, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: 'inherit' });
  const missing = [['chromium', 'chromium'], ['soffice', 'libreoffice-writer-nogui']].filter(([program]) => !found(program)).map(([, name]) => name);
  if (missing.length > 0 && spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { stdio: 'inherit' }).status !== 0) {
    console.warn(`not measured, for want of ${missing.join(', ')}`);
  }
  execFileSync('npm', ['run', 'build'], { cwd: join(__dirname, '..'), stdio: 'inherit' });
  prepareFonts();
}

/** The program's workers run with these. Compiled by `install`. */
const ownFlags = () => require('../dist/cli/batch/v8.js').V8_FLAGS;

/** A running contestant. `ask` returns its answer. */
function start({ name }) {
  const pinned = found('taskset') ? { execPath: 'taskset', execArgv: ['-c', String(cpus().length - 1), process.execPath] } : { execPath: process.execPath, execArgv: [] };
  const child = fork(join(__dirname, 'contestant.cjs'), [name], {
    ...pinned, execArgv: [...pinned.execArgv, '--expose-gc', ...(name.startsWith('nianbao') ? ownFlags() : [])], env: { ...process.env, FONTCONFIG_FILE: CONFIG, CHROMIUM: found('chromium') },
  });
  const ask = (question) => new Promise((resolve, reject) => {
    child.once('message', ({ error, bytes }) => (error ? reject(new Error(error)) : resolve(bytes)));
    child.send(question);
  });
  return { child, ask };
}

/** One contestant's turn: seconds per report by the processor and by the clock, bytes per report. */
async function turn({ child, ask }, reports) {
  await ask({ prepare: reports });
  const [cpu, clock] = [cpuSeconds(child.pid), performance.now()];
  const bytes = await ask({});
  return { count: reports.length, cpu: (cpuSeconds(child.pid) - cpu) / reports.length, wall: (performance.now() - clock) / 1000 / reports.length, bytes: bytes / reports.length };
}

/** `only`: names of the contestants, all when undefined. */
async function race(total, only) {
  const present = CONTESTANTS.filter(({ name, program }) => (only ? only.includes(name) : !program || found(program)));
  const running = new Map(present.map((contestant) => [contestant.name, start(contestant)]));
  const turns = new Map(present.map(({ name }) => [name, []]));
  const range = (from, count) => Array.from({ length: count }, (_, i) => from + i);
  // The first reports of a process are slow in every contestant; they are not those that are measured.
  for (const { name } of present) await turn(running.get(name), range(total, name.startsWith('nianbao') || name === 'typst' ? ROUND : 3));
  for (let from = 0, round = 0; from < total; from += ROUND, round++) {
    for (const { name, part = 1, every = 1 } of present) {
      if (round % every === 0) turns.get(name).push(await turn(running.get(name), range(from, Math.ceil(Math.min(ROUND, total - from) * part))));
    }
    process.stderr.write(`${Math.min(total, from + ROUND)} of ${total}\r`);
  }
  for (const { child } of running.values()) child.disconnect();
  return new Map([...turns].map(([name, all]) => [name, { reports: all.reduce((sum, { count }) => sum + count, 0), cpu: median(all.map((t) => t.cpu)), wall: median(all.map((t) => t.wall)), bytes: median(all.map((t) => t.bytes)) }]));
}

async function main() {
  const { values } = parseArgs({ options: { reports: { type: 'string' }, part: { type: 'string', default: 'all' }, only: { type: 'string' } } });
  const total = Number(values.reports ?? (values.part === 'soak' ? 10_000 : 1_000));
  install();
  if (values.part === 'soak') {
    await require('./program.cjs').soak(total);
    return;
  }
  if (values.part !== 'program') printSpeeds(await race(total, values.only?.split(',')));
  if (values.part !== 'rivals') await require('./program.cjs').measureProgram(total);
}

void main();
