/** Workbooks as real programs write them: LibreOffice, openpyxl and exceljs each have their own habits. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readFile } from '../../src/read/read';
import { briefly, cellsOf } from './show';

const read = (name: string) => readFile(readFileSync(join(__dirname, 'fixtures', name)), name);

const TABLE = (last: readonly [string, string]): string[][] => [
  ['收到和处理政府信息公开申请情况'], [], ['指标', '自然人', '总计'], ['一、本年新收', '3', last[0]], ['二、上年结转', '0.1', last[1]].filter(Boolean),
  ['日期', '2021-01-20', '2021-01-20 10:30'], ['年月', '2021-01-20'], ['编号', '007', 'TRUE'], ['文字', '第一行\n第二行', 'A&B <测试>'], ['占比', '12.5%', '1234567.5'],
];

test('LibreOffice', () => {
  const outcome = read('libreoffice.xlsx');
  expect(cellsOf(outcome)).toEqual([TABLE(['3', '0.3']), [[], ['', '旧数']]]);
  expect(outcome.diagnostics.map(briefly)).toEqual(['warning xlsx/hidden-cells 申请办理!8', 'error xlsx/error-value 申请办理!7:3', 'warning xlsx/hidden-sheet 备注!']);
});

test('openpyxl does not calculate', () => {
  const outcome = read('openpyxl.xlsx');
  expect(cellsOf(outcome)[0]!.slice(5)).toEqual(TABLE(['', '']).slice(5));
  expect(outcome.diagnostics.map(briefly)).toEqual(['warning xlsx/hidden-cells 申请办理!8', 'error xlsx/not-calculated 申请办理!4:3 申请办理!5:3 申请办理!7:3', 'warning xlsx/hidden-sheet 备注!']);
});

test('exceljs', () => {
  const outcome = read('exceljs.xlsx');
  expect(cellsOf(outcome)).toEqual([[['指标', '数量'], ['收到', '3.5'], ['2021-01-20', '4.5'], ['富文本', 'TRUE'], ['合并']]]);
  expect(outcome.diagnostics).toEqual([]);
});

/** Blank cells at the end of a row and blank rows at the end of a sheet are the CSV writer's padding. */
function unpadded(rows: readonly string[][]): string[][] {
  const last = rows.findLastIndex((cells) => cells.some(Boolean));
  return rows.slice(0, last + 1).map((cells) => cells.slice(0, cells.findLastIndex(Boolean) + 1));
}

test.each(['申请办理', '基本信息'])('%s.xlsx holds what its CSV holds', (name) => {
  const [csv, xlsx] = [read(`${name}.csv`), read(`${name}.xlsx`)];
  expect([...csv.diagnostics, ...xlsx.diagnostics]).toEqual([]);
  expect(unpadded(cellsOf(xlsx)[0]!)).toEqual(unpadded(cellsOf(csv)[0]!));
});
