/** `watch` while folders get other names, the archive grows and the output folder is lost. */
import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openOffice, type Office } from './office';
import { startWatch } from './watcher';

let office: Office;
beforeEach(() => { office = openOffice(); });
afterEach(() => { office.close(); });

const input = (...path: string[]): string => join(office.folder, 'input', ...path);

test('another name for the only folder is no trouble; the archive, a link and a lost output folder are noticed; lines are lines', async () => {
  office.add('a', '甲局');
  const watcher = startWatch(office, '--force');
  await watcher.until('甲局 2024 成文');
  renameSync(input('a'), input('b'));
  await watcher.until('甲局 2024', 2);
  expect(watcher.lines.slice(-2)).toEqual(['a 已移走，已有文档保留', expect.stringContaining('甲局 2024 无变化')]);
  office.add('../archive/甲局-2023', '甲局');
  const old = join(office.folder, 'archive', '甲局-2023', '基本信息.csv');
  writeFileSync(old, readFileSync(old, 'utf8').replace('2024', '2023'));
  await watcher.until('甲局 2024', 3);
  symlinkSync(old, input('b', 'link.csv'));
  await watcher.until('甲局 2024', 4);
  rmSync(join(office.folder, 'output'), { recursive: true });
  await watcher.until('甲局 2024', 5);
  office.add('c\n\u001b[31m', '丙局');
  await watcher.until('c [31m 未生成');
  for (const place of ['b', 'c\n\u001b[31m']) rmSync(input(place), { recursive: true });
  await watcher.until('c [31m 已移走');
  await watcher.until('没有可读的数据表');
  expect((await watcher.end()).status).toBe(143);
  expect(watcher.count('恢复正常')).toBe(0);
});
