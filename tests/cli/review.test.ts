/** The reviews of reports of which nothing is known lie side by side, thousands of them perhaps. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { text, workbook } from '../read/workbook';
import { openOffice } from './office';

test('several reports of nobody in one file keep their reviews, a report beside them takes none away', () => {
  const office = openOffice();
  office.write('input/收集.csv', '机关名称,年度,单位负责人\n甲局,,张三\n乙局,,李四\n丙局,2024,王五\n');
  office.add('收集', '丁局');
  office.write('input/收集/基本信息.csv', '项目,内容\n机关名称,丁局\n');
  office.run('generate', '--only', 'html');
  const reviews = (): string[] => office.files('output/未识别').filter((name) => name.endsWith('.html'));
  const first = reviews();
  expect(first).toHaveLength(3);
  office.run('generate', '--only', 'html', '--force');
  expect(reviews()).toEqual(first);
  expect(new Set(first.map((name) => office.read(`output/未识别/${name}`))).size).toBe(3);
  office.close();
});

test('names of any length, twice the same or composed otherwise: each workbook has its copy', () => {
  const office = openOffice();
  const place = '\u00e9'.normalize('NFD') + '局';
  const names = ['a/附表', 'b/附表', `a/${'很长的文件名'.repeat(13)}`];
  office.add(place, '很长的机关名称'.repeat(8));
  for (const name of names) office.write(`input/${place}/${name}.xlsx`, '');
  const rows = [['项目', '内容'], ['电话号码', '1']].map(([name, content], r) => `<row r="${r + 1}">${text(`A${r + 1}`, name!)}${text(`B${r + 1}`, content!)}</row>`);
  const book = workbook({ sheets: [rows.join('')] });
  for (const name of names) writeFileSync(join(office.folder, 'input', place, `${name}.xlsx`), book);
  expect(office.run('generate', '--only', 'html').status).toBe(0);
  const copies = office.files('output').filter((name) => name.endsWith('.xlsx')).map((name) => name.replace(/^.*（校核意见）/, ''));
  expect(copies).toEqual([expect.stringMatching(/^ 很长的.*-[0-9a-f]{8}\.xlsx$/), ' 附表 2.xlsx', ' 附表.xlsx']);
  office.close();
});
