/** Nothing is ever half done: `kill -9` at steps, a request to stop, a full disk. `npm run test:soak` kills 100 times at steps and 200 times at moments. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { STEPS, killAtSteps } from './kills';
import { ended, openOffice } from './office';

test(`killed ${STEPS} times at steps`, async () => { await killAtSteps(STEPS); }, 60_000 + STEPS * 30_000);

test('asked to stop, it finishes what is under way, tells what is left, and the next run completes it', async () => {
  const office = openOffice();
  for (let i = 0; i < 8; i++) office.add(`r${i}`, `第${i}局`);
  office.run('--help');
  const child = office.start('generate', '--only', 'docx', '--jobs', '1');
  const end = ended(child);
  child.stderr!.once('data', () => { child.kill('SIGINT'); });
  const { status, stdout, stderr } = await end;
  expect(status).toBe(130);
  expect(stderr).toMatch(/按要求停止：\d 份报告没有处理/);
  expect(stdout).toMatch(/共 \d 份报告：成文/);
  const { summary } = JSON.parse(office.read('output/run.json')) as { summary: Record<string, number> };
  expect(summary['reports']! + summary['left']!).toBe(8);
  const { status: next, stdout: then } = office.run('generate', '--only', 'docx', '--quiet');
  expect(next).toBe(0);
  expect(then).toContain(`无变化 ${summary['reports']}`);
  office.close();
}, 120_000);

/** A file system of its own, of so many kB; undefined where we may not mount one. */
function smallDisk(kilobytes: number): { folder: string; resize(kilobytes: number): void; close(): void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-disk-'));
  const mount = (options: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (!mount(`size=${kilobytes}k`)) { rmSync(folder, { recursive: true }); return undefined; }
  return {
    folder,
    resize: (size) => { spawnSync('mount', ['-o', `remount,size=${size}k`, folder]); },
    close: () => { spawnSync('umount', [folder]); rmSync(folder, { recursive: true, force: true }); },
  };
}

test('a full disk stops the run with one clear line and leaves every old file whole', () => {
  const office = openOffice();
  const disk = smallDisk(4000);
  if (!disk) {
    if (process.env['CI']) throw new Error('no small file system could be mounted: run the tests as root');
    console.warn('!!! NOT RUN: the test of a full disk needs the right to mount a file system');
    return;
  }
  const output = join(disk.folder, 'output');
  const run = (...more: string[]): ReturnType<typeof office.run> => office.run('generate', '--output', output, '--only', 'docx', '--quiet', '--jobs', '1', ...more);
  try {
    for (let i = 0; i < 3; i++) office.add(`r${i}`, `第${i}局`);
    expect(run('r0').status).toBe(0);
    const old = join(output, '2024', '第0局', '第0局2024年政府信息公开工作年度报告.docx');
    const before = readFileSync(old);
    const used = Number(spawnSync('df', ['-k', '--output=used', disk.folder], { encoding: 'utf8' }).stdout.split('\n')[1]);
    disk.resize(used + 8);
    office.write('input/r0/基本信息.csv', '项目,内容\n机关名称,第0局\n年度,2024\n机关层级,市\n署名,新署名\n');
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^磁盘写不进去（ENOSPC），已停止，\d 份报告没有处理；原有文件都完整/m);
    expect(readFileSync(old).equals(before)).toBe(true);
    disk.resize(8000);
    expect(run().status).toBe(0);
    expect(readFileSync(old).equals(before)).toBe(false);
    expect(office.files(`../${disk.folder.split('/').at(-1)}/output`).filter((path) => path.endsWith('.docx'))).toHaveLength(3);
    mkdirSync(join(disk.folder, 'new'));
    spawnSync('mount', ['-o', 'remount,ro', disk.folder]);
    for (const readOnly of [run(), run('--output', join(disk.folder, 'new'))]) {
      expect([readOnly.status, readOnly.stderr]).toEqual([2, expect.stringContaining('不能写入（EROFS）')]);
    }
  } finally {
    disk.close();
    office.close();
  }
});
