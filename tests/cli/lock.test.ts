/** One run at a time: a lock holds while its holder lives, and not longer. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { CannotRun } from '../../src/cli/cannot-run';
import { takeLock, type Holder } from '../../src/cli/state/lock';
import { ended, openOffice } from './office';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'nianbao-lock-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const lock = (): string => join(folder, 'lock');
const held = (holder: Partial<Holder>): void => { writeFileSync(lock(), JSON.stringify({ pid: process.pid, birth: '', host: hostname(), since: new Date().toISOString(), ...holder })); };

test('is taken, told of and given back', () => {
  const release = takeLock(folder, 'lock', 'zh');
  expect(() => takeLock(folder, 'lock', 'en')).toThrow(new RegExp(`process ${process.pid}, since `));
  expect(() => takeLock(folder, 'lock', 'en')).toThrow(CannotRun);
  release();
  expect(existsSync(lock())).toBe(false);
  takeLock(folder, 'lock', 'zh')();
});

test('of a process that is gone, or of an earlier one with the same number, is taken over', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await ended(child);
  for (const stale of [{ pid: child.pid! }, { birth: 'another boot 1' }]) {
    held(stale);
    const release = takeLock(folder, 'lock', 'zh');
    expect((JSON.parse(readFileSync(lock(), 'utf8')) as Holder).pid).toBe(process.pid);
    release();
  }
});

test('from before the machine started is taken over, whoever has its number now', () => {
  held({ birth: '', since: new Date(Date.now() - (uptime() + 600) * 1000).toISOString() });
  takeLock(folder, 'lock', 'zh')();
});

test('what dead processes left beside it is cleared, what living ones need is not', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await ended(child);
  const names = (pid: number): string[] => [`lock.${hostname()}.${pid}`, `lock.${hostname()}.${pid}.stale`];
  const others = [`schedule.${hostname()}.${child.pid}`, `lock.elsewhere.${child.pid}`, `lock.${hostname()}.${child.pid}x`];
  for (const name of [...names(child.pid!), ...names(process.ppid), ...others]) writeFileSync(join(folder, name), '');
  takeLock(folder, 'lock', 'zh')();
  expect(readdirSync(folder).sort()).toEqual([...names(process.ppid), ...others].sort());
});

test('of a process that cannot be looked at holds, and the message says what to do', () => {
  held({ birth: '' });
  expect(() => takeLock(folder, 'lock', 'zh')).toThrow(/可删除/);
});

test('that was damaged is taken over; that of another machine is not', () => {
  writeFileSync(lock(), '{"pid":');
  takeLock(folder, 'lock', 'zh')();
  held({ host: 'elsewhere' });
  expect(() => takeLock(folder, 'lock', 'zh')).toThrow(/电脑 elsewhere .*可删除/);
});

test('of another machine is taken over after ten minutes in which it did not show that it is there', () => {
  held({ host: 'elsewhere' });
  const ago = (minutes: number): void => { const then = Date.now() / 1000 - 60 * minutes; utimesSync(lock(), then, then); };
  ago(9);
  expect(() => takeLock(folder, 'lock', 'zh')).toThrow(/电脑 elsewhere/);
  ago(11);
  takeLock(folder, 'lock', 'zh')();
});

test('shows every minute that its holder is there, until it is given back or somebody else’s', () => {
  jest.useFakeTimers({ doNotFake: ['Date', 'performance'] });
  try {
    const age = (): number => Date.now() - statSync(lock()).mtimeMs;
    const old = (): void => { utimesSync(lock(), 1, 1); };
    const release = takeLock(folder, 'lock', 'zh');
    const own = readFileSync(lock(), 'utf8');
    old();
    jest.advanceTimersByTime(60_000);
    expect(age()).toBeLessThan(60_000);
    expect(readFileSync(lock(), 'utf8')).toBe(own);
    rmSync(lock());
    jest.advanceTimersByTime(60_000);
    held({ host: 'elsewhere' });
    old();
    jest.advanceTimersByTime(60_000);
    expect(age()).toBeGreaterThan(60_000);
    release();
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test('that cannot be read is no reason to try for ever', () => {
  mkdirSync(lock());
  expect(() => takeLock(folder, 'lock', 'zh')).toThrow(lock());
  rmSync(lock(), { recursive: true });
  symlinkSync(join(folder, 'nothing'), lock());
  expect(() => takeLock(folder, 'lock', 'zh')).toThrow('ELOOP');
});

test('two runs at once: one writes, the other says who does', async () => {
  const office = openOffice();
  for (let i = 0; i < 2; i++) office.add(`r${i}`, `第${i}局`);
  office.run('--help');
  const run = (): ReturnType<typeof ended> => ended(office.start('generate', '--only', 'docx', '--jobs', '1'));
  const runs = await Promise.all([run(), run()]);
  for (const { status, stderr } of runs) {
    expect([0, 2]).toContain(status);
    if (status === 2) expect(stderr).toMatch(/另一次运行还没有结束：进程 \d+/);
  }
  expect(runs.some((run) => run.status === 0)).toBe(true);
  expect(office.files('output').filter((path) => path.endsWith('.docx'))).toHaveLength(2);
  office.close();
});
