/** `watch` as people meet it: files come, change, move and go while it runs. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openOffice, type Office } from './office';
import { pause, startWatch } from './watcher';

let office: Office;
beforeEach(() => { office = openOffice(); });
afterEach(() => { office.close(); });

const input = (...path: string[]): string => join(office.folder, 'input', ...path);
const facts = (organisation: string): string => `项目,内容\n机关名称,${organisation}\n年度,2024\n机关层级,市\n署名,${organisation}\n`;
/** What editors and copying programs leave beside the files. */
const PASSING = ['~$基本信息.xlsx', '.~lock.基本信息.csv#', '.基本信息.csv.swp', '数据.csv.tmp', '基本信息.csv~', '数据.csv.part', '数据.xlsx.crdownload'];

test('makes what is there, then what changes; leaves editors’ files and half copies alone', async () => {
  office.add('a', '甲局');
  const watcher = startWatch(office);
  await watcher.until('甲局 2024 成文');
  for (const name of PASSING) writeFileSync(input('a', name), 'half');
  mkdirSync(join(office.folder, 'aside'));
  office.add('../aside/b', '乙局');
  renameSync(join(office.folder, 'aside', 'b'), input('b'));
  await watcher.until('乙局 2024 成文');
  expect(watcher.count('甲局')).toBe(1);
  // Copied in pieces, with pauses shorter than the rest of a file that is done.
  const whole = facts('丙局');
  office.add('c', '丙局');
  rmSync(input('c', '基本信息.csv'));
  for (let at = 0; at < whole.length; at += 15) { appendFileSync(input('c', '基本信息.csv'), whole.slice(at, at + 15)); await pause(900); }
  await watcher.until('丙局');
  rmSync(input('a'), { recursive: true });
  await watcher.until('a 已移走');
  expect((await watcher.end()).status).toBe(143);
  expect(watcher.lines.filter((line) => line.includes('丙局'))).toEqual([expect.stringContaining('丙局 2024 成文')]);
  expect(office.files('output').filter((path) => path.startsWith('2024/') && path.endsWith('.html') && !path.includes('校核'))).toHaveLength(3);
});

test('what makes no sense is refused at once: no folders, no records, no second one', async () => {
  office.add('a', '甲局');
  const watcher = startWatch(office);
  await watcher.until('正在守候');
  expect(office.run('watch')).toMatchObject({ status: 2, stderr: expect.stringContaining('另一次运行还没有结束') });
  await watcher.end();
  expect(office.run('watch', '--report', 'junit=x.xml')).toMatchObject({ status: 2, stderr: expect.stringContaining('请去掉 --report') });
  expect(office.run('watch', '--output', 'input/out')).toMatchObject({ status: 2, stderr: expect.stringContaining('输出文件夹不能') });
  expect(office.files('.').filter((path) => path.includes('out/'))).toEqual([]);
});
