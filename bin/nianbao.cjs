#!/usr/bin/env node
/** Starts the compiled program, compiling it first when a source file is newer than what was compiled. Whatever is missing for that is told; status 2. */
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const built = join(root, 'dist', '.tsbuildinfo');
const program = join(root, 'dist', 'cli', 'main.js');
const newest = (folder) => readdirSync(folder, { withFileTypes: true })
  .reduce((time, entry) => Math.max(time, entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs), 0);

function giveUp(missing) {
  process.stderr.write(`程序没有装好，缺少或损坏：${missing}。请在 ${root} 运行 npm ci\nThe program is not installed completely; missing or damaged: ${missing}. Run npm ci in ${root}\n`);
  process.exit(2);
}

const isThere = (library) => require.resolve.paths(library).some((folder) => existsSync(join(folder, library, 'package.json')));
const missing = Object.keys(require('../package.json').dependencies).filter((library) => !isThere(library));
if (missing.length > 0) giveUp(missing.length > 3 ? `node_modules (${missing.length})` : missing.join(', '));

if (existsSync(join(root, 'src')) && (!existsSync(built) || !existsSync(program) || newest(join(root, 'src')) > statSync(built).mtimeMs)) {
  const tsc = require('node:child_process').spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], { stdio: ['ignore', 2, 2] });
  if (tsc.status !== 0) process.exit(2);
}
try {
  require(program);
} catch (error) {
  giveUp(String(error.message).split('\n', 1)[0]);
}
