/** The survey of what takes its time: interrupted, and of a monstrous workbook. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { zip, partsOf } from '../read/workbook';
import { ended, openOffice } from './office';
import { pause } from './watcher';

const office = openOffice();
const at = (path: string): string => join(office.folder, path);
beforeAll(() => { office.add('r', '甲局'); office.run('generate', '--only', 'html', '--quiet'); });
afterAll(() => { office.close(); });

test('Ctrl+C is heard while the input is looked through, and during a single report; the next run goes on', async () => {
  office.add('s', '乙局');
  office.add('t', '丙局');
  const run = async (times: number) => ended(office.startWith({ INTERRUPT: join('s', '数据.csv'), TIMES: String(times) }, join(__dirname, 'interrupt.cjs'), 'generate', '--only', 'html', '--quiet'));
  expect(await run(1)).toMatchObject({ status: 130, stdout: expect.stringContaining('无变化 1'), stderr: expect.stringContaining('按要求停止：2 份报告没有处理') });
  // From now on the files are old enough to be known by their times.
  await pause(2500);
  expect(office.run('generate', '--only', 'html', '--quiet', 't')).toMatchObject({ status: 0, stdout: expect.stringContaining('成文 1') });
  expect(await run(1)).toMatchObject({ status: 130, stdout: expect.stringContaining('成文 1') });
  for (const place of ['s', 't']) rmSync(at(`input/${place}`), { recursive: true });
}, 60_000);

test('a workbook in which one long string stands in thousands of cells takes no other report along', () => {
  // So varied that it does not shrink suspiciously.
  const long = Array.from({ length: 500_000 }, (_, i) => String.fromCodePoint(0x4e00 + (((i * i) % 1_000_003) * 31) % 20_000)).join('');
  const cells = Array.from({ length: 40 }, (_, r) => `<row r="${r + 1}">${Array.from({ length: 100 }, () => '<c t="s"><v>0</v></c>').join('')}</row>`).join('');
  mkdirSync(at('input/b'));
  writeFileSync(at('input/b/多.xlsx'), zip(partsOf({ sheets: [cells], strings: `<si><t>${long}</t></si>` })));
  const { stdout, stderr } = office.run('validate', '--quiet');
  expect(stdout + stderr).toMatch(/多\.xlsx\[表1\]:\w+: 错误\[read\/too-much-text/);
  expect(stdout + stderr).toContain('甲局 2024');
  rmSync(at('input/b'), { recursive: true });
}, 60_000);
