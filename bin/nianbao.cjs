#!/usr/bin/env node
/** Starts the compiled program, compiling it first when a source file is newer than what was compiled. Whatever is missing for that is told; status 2. */
const { existsSync, readdirSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const built = join(root, 'dist', '.tsbuildinfo');
const program = join(root, 'dist', 'cli', 'main.js');

function giveUp(missing) {
  process.stderr.write(`程序没有装好，缺少或损坏：${missing}。请在 ${root} 运行 npm ci\nThe program is not installed completely; missing or damaged: ${missing}. Run npm ci in ${root}\n`);
  process.exit(2);
}

const isThere = (library) => require.resolve.paths(library).some((folder) => existsSync(join(folder, library, 'package.json')));
const missing = Object.keys(require('../package.json').dependencies).filter((library) => !isThere(library));
if (missing.length > 0) giveUp(missing.length > 3 ? `node_modules (${missing.length})` : missing.join(', '));

const sources = existsSync(join(root, 'src')) ? readdirSync(join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts')) : [];
const isCompiled = sources.every((file) => existsSync(join(root, 'dist', file.replace(/ts$/, 'js'))));
const newest = () => Math.max(...sources.map((file) => statSync(join(root, 'src', file)).mtimeMs));
if (sources.length > 0 && (!isCompiled || !existsSync(built) || newest() > statSync(built).mtimeMs)) compile();

function compile() {
  const { spawnSync } = require('node:child_process');
  try {
    // The compiler takes its own note of what it compiled for the truth.
    if (!isCompiled) rmSync(built, { force: true });
  } catch (error) {
    giveUp(error.path ?? built);
  }
  const tsc = spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], { stdio: ['ignore', 2, 2] });
  if (tsc.status !== 0) process.exit(2);
  // Without them it is slower, no more.
  spawnSync(process.execPath, [join(root, 'scripts', 'keep-formats.cjs')], { stdio: 'ignore' });
}

try {
  require(program);
} catch (error) {
  if (error.code === 'MODULE_NOT_FOUND' || error instanceof SyntaxError) giveUp(String(error.message).split('\n', 1)[0]);
  process.stderr.write(`${error.stack}\n`);
  process.exit(2);
}
