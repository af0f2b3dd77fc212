/** The annotated sheets: everything that was there is still there, and the cells that findings name are coloured and commented. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Diagnostic, Origin } from '../../src/model/diagnostic';
import { opinions } from '../../src/model/opinion';
import type { Sheet } from '../../src/model/sheet';
import { readFile } from '../../src/read/read';
import { annotatedCopy, annotatedSheets } from '../../src/render/review/annotate';
import { partsOf, text, workbook, zip } from '../read/workbook';

const FIXTURES = join(__dirname, '..', 'read', 'fixtures');
const finding = (at: readonly Origin[], more: Partial<Diagnostic> = {}): Diagnostic =>
  ({ code: 'test/code', severity: 'error', message: { zh: '所见 <a> & _x0041_', en: 'seen' }, hint: { zh: '改正', en: 'correct' }, at, ...more });
const allCells = (sheets: readonly Sheet[]): Origin[] => sheets.flatMap(({ file, name, rows }) =>
  rows.flatMap(({ row, cells }) => cells.map((_, c) => ({ file, ...(name === undefined ? {} : { sheet: name }), row, column: c + 1 }))));
const content = (sheets: readonly Sheet[]): unknown => sheets.map(({ name, rows }) => [name, rows]);
const parts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
const commented = (bytes: Uint8Array): string[] =>
  Object.entries(parts(bytes)).filter(([name]) => /^xl\/comments\d+\.xml$/.test(name)).flatMap(([, xml]) => [...xml.matchAll(/<comment ref="([A-Z]+\d+)"/g)].map((m) => m[1]!));

test.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.xlsx')))('a copy of %s holds what it held', (name) => {
  const bytes = readFileSync(join(FIXTURES, name));
  const { value: sheets, diagnostics } = readFile(bytes, name);
  const copy = annotatedCopy(bytes, name, opinions([finding(allCells(sheets))]), 'zh')!;
  const again = readFile(copy, name);
  expect(content(again.value)).toEqual(content(sheets));
  expect(again.diagnostics).toEqual(diagnostics);
  expect(commented(copy)).toHaveLength(allCells(sheets).length);
  expect(Object.keys(unzipSync(copy))).toEqual(expect.arrayContaining(Object.keys(unzipSync(bytes))));
  expect(annotatedCopy(bytes, name, opinions([finding(allCells(sheets))]), 'zh')).toEqual(copy);
});

test('CSV files become one workbook, a sheet each, with their cells as they stand', () => {
  const cells = ['007', '12', '-3.5', '1.50', '=1+1', '@SUM(A1)', '+19', '0件', '_x0041_', '多\n行', ' 空格 ', '1e5', '12345678901234567890'];
  const sheets = ['甲/一.csv', '乙/一.csv', `甲/${'长'.repeat(40)}.csv`, '甲/[a]:b.csv'].map((file): Sheet => ({ file, kind: 'table', rows: [{ row: 1, cells }, { row: 3, cells: ['', 'x'] }] }));
  const bytes = annotatedSheets(sheets, opinions([finding([{ file: '甲/一.csv', row: 1, column: 5 }, { file: '乙/一.csv', row: 9 }])]), 'zh')!;
  const { value, diagnostics } = readFile(bytes, 'a.xlsx');
  expect(diagnostics).toEqual([]);
  expect(value.map(({ name }) => name)).toEqual(['一', '一 2', '长'.repeat(31), '_a__b']);
  for (const { rows } of value) expect(rows).toEqual([{ row: 1, cells }, { row: 2, cells: [] }, { row: 3, cells: ['', 'x'] }]);
  expect(parts(bytes)['xl/worksheets/sheet1.xml']).toContain('<c r="E1" t="inlineStr" s="1"><is><t xml:space="preserve">=1+1</t></is></c>');
  expect(parts(bytes)['xl/worksheets/sheet2.xml']).toContain('<row r="9"><c r="A9" s="1"/></row>');
  expect(parts(bytes)['xl/comments1.xml']).toContain('[1] 错误 所见 &lt;a&gt; &amp; _x005F_x0041_\n改正'.replace('\n', '\n怎么办：'));
});

test('the worst of several findings gives the colour, all of them the comment', () => {
  const at = [{ file: 'a.csv', row: 1, column: 1 }];
  const sheets: Sheet[] = [{ file: 'a.csv', kind: 'table', rows: [{ row: 1, cells: ['1'] }] }];
  const waived = { waived: { reason: '已核', by: '张三', origin: at[0]! } };
  const bytes = annotatedSheets(sheets, opinions([finding(at, { severity: 'note' }), finding(at, { severity: 'warning' }), finding(at, waived)]), 'en')!;
  expect(parts(bytes)['xl/styles.xml']).toContain('FFFFEB9C');
  expect(parts(bytes)['xl/styles.xml']).not.toContain('FFFFC7CE');
  expect(parts(bytes)['xl/comments1.xml']).toMatch(/\[1\] Warning seen\nWhat to do: correct\n\[2\] Note seen\nWhat to do: correct\n\[3\] Error seen\nWaived by 张三: 已核/);
});

test('cells without references, other prefixes and old comments', () => {
  const spec = { sheets: [`<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row r="5" spans="1:2">${text('B5', 'b')}</row>`] };
  const plain = partsOf(spec);
  const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="a2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/v.vml"/></Relationships>';
  const sheet = plain['xl/worksheets/sheet1.xml']!.replace('</worksheet>', '<q:legacyDrawing xmlns:q="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:z="http://schemas.openxmlformats.org/officeDocument/2006/relationships" z:id="a2"/><extLst/></worksheet>');
  const bytes = zip({
    ...plain, 'xl/worksheets/sheet1.xml': sheet, 'xl/worksheets/_rels/sheet1.xml.rels': rels,
    'xl/comments1.xml': '<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors><x:author>李四</x:author></x:authors><x:commentList><x:comment ref="B1" authorId="0"><x:text><x:t>旧</x:t></x:text></x:comment></x:commentList></x:comments>',
    'xl/drawings/v.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><br></xml>',
  });
  const at = (row: number, column: number): Origin => ({ file: 'a.xlsx', sheet: '表1', row, column });
  const copy = parts(annotatedCopy(bytes, 'a.xlsx', opinions([finding([at(1, 2), at(5, 1), at(3, 3)])]), 'zh')!);
  const data = copy['xl/worksheets/sheet1.xml']!;
  expect(data).toMatch(/<row><c t="inlineStr"><is><t>a<\/t><\/is><\/c><c s="1"><v>1<\/v><\/c><\/row><row r="3"><c r="C3" s="1"\/><\/row><row r="5"><c r="A5" s="1"\/><c r="B5"/);
  expect(copy['xl/comments1.xml']).toMatch(/<x:comment ref="B1" authorId="0"><x:text><x:t>旧<\/x:t><x:r><x:t xml:space="preserve">\n\[1\]/);
  expect(copy['xl/comments1.xml']).toContain('<x:comment ref="C3" authorId="1">');
  expect(copy['xl/drawings/v.vml']!.match(/<v:shape /g)).toHaveLength(2);
});

test('what cannot be copied is not', () => {
  const all = opinions([finding([{ file: 'a.xlsx', sheet: '表1', row: 1, column: 1 }])]);
  expect(annotatedCopy(workbook({ sheets: [text('A1', 'x')] }).slice(0, 400), 'a.xlsx', all, 'zh')).toBeUndefined();
  expect(annotatedCopy(zip({ 'a.txt': 'x' }), 'a.xlsx', all, 'zh')).toBeUndefined();
  expect(annotatedCopy(workbook({ sheets: [text('A1', 'x')] }), 'a.xlsx', opinions([finding([{ file: 'a.xlsx' }])]), 'zh')).toBeUndefined();
});

test('long prose of a CSV is wrapped, its row as high as its lines', () => {
  const sheet: Sheet = { file: '甲/正文.csv', kind: 'table', rows: [{ row: 1, cells: ['章节', '内容'] }, { row: 2, cells: ['总体情况', '公开'.repeat(150)] }, { row: 3, cells: ['其他', '长'.repeat(5_000)] }] };
  const xml = parts(annotatedSheets([sheet], opinions([finding([{ file: '甲/正文.csv', row: 2, column: 2 }])]), 'zh')!);
  expect([...xml['xl/worksheets/sheet1.xml']!.matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map((m) => Number(m[1]))).toEqual([15, 105, 409]);
  const styles = [...xml['xl/styles.xml']!.matchAll(/<cellXfs.*<\/cellXfs>/gs)].join('');
  expect(styles.match(/<xf /g)).toHaveLength(styles.match(/wrapText="1"/g)!.length);
});
