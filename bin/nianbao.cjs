#!/usr/bin/env node
/** Starts the compiled program, compiling it first when a source file is newer than what was compiled. */
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const built = join(root, 'dist', '.tsbuildinfo');
const newest = (folder) => readdirSync(folder, { withFileTypes: true })
  .reduce((time, entry) => Math.max(time, entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs), 0);

if (existsSync(join(root, 'src')) && (!existsSync(built) || newest(join(root, 'src')) > statSync(built).mtimeMs)) {
  const tsc = require('node:child_process').spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], { stdio: ['ignore', 2, 2] });
  if (tsc.status !== 0) process.exit(2);
}
require('../dist/cli/main.js');
