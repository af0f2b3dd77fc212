/** The reviews of reports of which nothing is known lie side by side, thousands of them perhaps. */
import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { reviewFiles } from '../../src/cli/review';
import type { Built } from '../../src/pipeline';

test('those of a report that was put right go, the page last; for one that had none the folder is not listed', () => {
  const output = mkdtempSync(join(tmpdir(), 'nianbao-review-'));
  mkdirSync(join(output, '未识别'));
  for (const name of ['甲（校核意见）.html', '甲（校核意见） 表.xlsx', '甲（校核意见） 文.xlsx', '甲乙（校核意见）.html']) writeFileSync(join(output, '未识别', name), '');
  const stale = (source: string): readonly string[] => reviewFiles({ submission: { source }, diagnostics: [] } as unknown as Built, { input: output, output, language: 'zh' }).stale;
  const list = jest.spyOn(fs, 'readdirSync');
  expect(stale('甲')).toEqual(['未识别/甲（校核意见） 文.xlsx', '未识别/甲（校核意见） 表.xlsx', '未识别/甲（校核意见）.html']);
  expect(stale('丙')).toEqual([]);
  expect(list).toHaveBeenCalledTimes(1);
  list.mockRestore();
  rmSync(output, { recursive: true });
});
