/** A program that is not installed completely says what is missing, and its status is that of a run that could not take place. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-launcher-'));
  for (const name of ['bin', 'package.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

function install(...without: string[]): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!without.includes(name)) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

function start(): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'nianbao.cjs'), 'doctor'], { encoding: 'utf8' });
  return { status, stderr };
}

const told = (missing: string): object => ({ status: 2, stderr: `程序没有装好，缺少或损坏：${missing}。请在 ${folder} 运行 npm ci\nThe program is not installed completely; missing or damaged: ${missing}. Run npm ci in ${folder}\n` });

test('without its libraries', () => { expect(start()).toEqual(told(`node_modules (${Object.keys(dependencies).length})`)); });

test('without one of them', () => {
  install('typescript');
  expect(start()).toEqual(told('typescript'));
});

test('without what is compiled, and without what could be compiled', () => {
  install();
  expect(start()).toEqual(told(`Cannot find module '${join(folder, 'dist', 'cli', 'main.js')}'`));
});

test('what is missing of what was compiled is compiled again', () => {
  install();
  mkdirSync(join(folder, 'src', 'cli'), { recursive: true });
  for (const name of ['tsconfig.json', 'tsconfig.build.json']) cpSync(join(ROOT, name), join(folder, name));
  writeFileSync(join(folder, 'src', 'cli', 'main.ts'), 'void import(\'./later.js\');\n');
  writeFileSync(join(folder, 'src', 'cli', 'later.ts'), 'export const later = true;\n');
  expect(start()).toEqual({ status: 0, stderr: '' });
  rmSync(join(folder, 'dist', 'cli', 'later.js'));
  expect(start()).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(folder, 'dist', 'cli', 'later.js'))).toBe(true);
});
