/** The whole program as it is called: workers, a second run, a cold start, memory. */
const { spawn, spawnSync } = require('node:child_process');
const { mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { clearInterval, setInterval } = require('node:timers');
const { setTimeout } = require('node:timers/promises');
const { CACHE, CONFIG } = require('./fonts.cjs');
const { peakMegabytes } = require('./processes.cjs');
const { median, printTable } = require('./table.cjs');

const ROOT = join(__dirname, '..');
const ENVIRONMENT = { ...process.env, NIANBAO_FONTS: 'bundled', FONTCONFIG_FILE: CONFIG };

/** The reports `from` to `from + count`. */
function writeReports(count, from = 0) {
  const { reportOf } = require('./corpus/corpus.cjs');
  const { formats } = require('./corpus/submission.cjs');
  const format = formats.find(({ id }) => id === 'gov-disclosure-2021');
  const input = join(CACHE, from === 0 ? `input-${count}` : `input-${from}-${count}`);
  rmSync(input, { recursive: true, force: true });
  for (let index = from; index < from + count; index++) {
    const { folder, files } = reportOf(index, format);
    mkdirSync(join(input, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(input, folder, name), text);
  }
  return input;
}

const emptied = (name) => {
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
};

/** Runs `generate`: seconds by the clock, and the most memory held, MB, all threads together. */
function generate(input, output, ...more) {
  const started = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'nianbao.cjs'), 'generate', '--quiet', '--input', input, '--output', output, ...more], { stdio: 'ignore', env: ENVIRONMENT });
  let peak = 0;
  const look = setInterval(() => { peak = Math.max(peak, peakMegabytes(child.pid) || 0); }, 50);
  return new Promise((resolve, reject) => child.on('exit', (status) => {
    clearInterval(look);
    if (status === 0) resolve({ seconds: (performance.now() - started) / 1000, peak });
    else reject(new Error(`generate ended with ${status}`));
  }));
}

function seconds(command, args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd: ROOT, env: ENVIRONMENT });
  if (status !== 0) throw new Error(String(stderr));
  return (performance.now() - started) / 1000;
}

/** `npm run generate` of one report against LibreOffice turning one Word file into PDF; the middle one of five turns. */
async function coldStart() {
  const input = writeReports(1);
  const turns = { ours: [], office: [] };
  for (let turn = 0; turn < 5; turn++) {
    const output = emptied('output-cold');
    turns.ours.push(seconds('npm', ['run', '--silent', 'generate', '--', '--input', input, '--output', output]));
    const folder = readdirSync(output, { recursive: true, withFileTypes: true }).find(({ name }) => name.endsWith('.docx'));
    turns.office.push(seconds('soffice', [`-env:UserInstallation=file://${join(CACHE, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', CACHE, join(folder.parentPath, folder.name)]));
  }
  return { ours: median(turns.ours), office: median(turns.office) };
}

/** What the machine gives to two processes that share nothing, each with half of the reports: seconds. */
async function twoProcesses(total) {
  const half = Math.ceil(total / 2);
  const inputs = [writeReports(half), writeReports(total - half, half)];
  const started = performance.now();
  await Promise.all(inputs.map((input, i) => generate(input, emptied(`output-half-${i}`), '--jobs', '1')));
  return (performance.now() - started) / 1000;
}

async function measureProgram(total) {
  const [few, many] = [Math.ceil(total / 10), total].map((count) => ({ count, input: writeReports(count) }));
  const rows = [['what', 'must reach', 'aim', 'measured']];
  // Files at rest: what was written within 2 s before it was seen is known by its content only, at the second run too.
  await setTimeout(2500);
  const two = await generate(many.input, emptied('output-two'), '--jobs', '2');
  const again = await generate(many.input, join(CACHE, 'output-two'), '--jobs', '2');
  const one = await generate(many.input, emptied('output-one'), '--jobs', '1');
  const apart = await twoProcesses(total);
  const small = await generate(few.input, emptied('output-few'), '--jobs', '1');
  const cold = await coldStart();
  rows.push(
    ['two workers : one', '≥ 1.8', '2.0', `${(one.seconds / two.seconds).toFixed(2)} (${one.seconds.toFixed(1)} s, ${two.seconds.toFixed(1)} s)`],
    ['two processes that share nothing : one', '', '', `${(one.seconds / apart).toFixed(2)} (${apart.toFixed(1)} s)`],
    ['second run, nothing changed : first', '≤ 2 %', '≤ 1 %', `${((100 * again.seconds) / two.seconds).toFixed(1)} % (${again.seconds.toFixed(1)} s)`],
    ['cold start : LibreOffice, cold', '< 1.0', '≤ 0.5', `${(cold.ours / cold.office).toFixed(2)} (${cold.ours.toFixed(2)} s, ${cold.office.toFixed(2)} s)`],
    ['peak memory, MB, two workers; one', '', '', `${two.peak.toFixed(0)}; ${one.peak.toFixed(0)}`],
    [`peak memory, ${many.count} : ${few.count} reports`, '≤ 1.15', '1.0', `${(one.peak / small.peak).toFixed(2)} (${one.peak.toFixed(0)} MB, ${small.peak.toFixed(0)} MB)`],
  );
  printTable(rows);
}

/** A provincial office's month: all its reports once, and once more with nothing changed. */
async function soak(total) {
  const input = writeReports(total);
  const output = emptied('output-soak');
  const first = await generate(input, output);
  const again = await generate(input, output);
  printTable([
    [`soak of ${total} reports`, 'seconds', 'reports a second', 'peak memory, MB'],
    ['first run', first.seconds.toFixed(1), (total / first.seconds).toFixed(1), first.peak.toFixed(0)],
    [`nothing changed (${((100 * again.seconds) / first.seconds).toFixed(1)} % of the first)`, again.seconds.toFixed(1), (total / again.seconds).toFixed(0), again.peak.toFixed(0)],
  ]);
}

module.exports = { measureProgram, soak };
