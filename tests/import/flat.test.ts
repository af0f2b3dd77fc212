/** Reports copied into a text file: their tables are read whichever way the cells were written, and nothing is guessed. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose } from '../../src/compose/compose';
import { importReport } from '../../src/import/import';
import { map } from '../../src/map/map';
import type { Diagnostic } from '../../src/model/diagnostic';
import type { Table } from '../../src/model/report';
import { tableSlots } from '../../src/model/slots';
import { formats } from '../formats';
import { readInbox } from '../inbox';
import { flattened, FLATTENINGS } from './flattened';
import { whole } from './random-reports';
import { values, type Whole } from './same';

const PUBLISHED = join(__dirname, '..', 'published');
const report = (name: string): Whole => map(readInbox(join(PUBLISHED, name, 'input'))[0]!, formats).value!;
const prose = ({ report: own }: Whole): unknown => [...own.prose].filter(([, paragraphs]) => paragraphs.length > 0).map(([key, paragraphs]) => [key, paragraphs.map(({ text }) => text)]).sort();
const read = (own: Whole, by: string) => importReport(Buffer.from(flattened(compose(own.report, own.format), FLATTENINGS[by]!)), `${own.report.organisation}${own.report.year}年报告.txt`, formats);
const shapes = Object.keys(FLATTENINGS);

/** By table, row and column; '' for a blank cell or none. */
function cells({ report: own, format }: Whole): Map<string, string> {
  return new Map(format.tables.flatMap((table) => tableSlots(table).values.map(({ rowKey, columnKey }) =>
    [`${table.id} ${rowKey} ${columnKey}`, (own.tables.get(table.id)?.get(rowKey)?.get(columnKey)?.text ?? '').replace(/\s+/gu, '')] as const)));
}

describe.each(['hongze-district-2023', 'huaian-city-2024', 'qujiang-town-2020'].map((name) => [name, report(name)] as const))('%s', (_, own) => {
  test.each(shapes)('%s', (by) => {
    const { value, diagnostics } = read(own, by);
    expect(diagnostics.filter(({ code, severity }) => severity !== 'note' && code !== 'label/misspelt')).toEqual([]);
    expect(values(value!)).toEqual(values(own));
    expect(prose(value!)).toEqual(prose(own));
  });
});

/** Without cells of several lines: nobody can tell where those end. */
const oneLine = (rows: Table): Table => new Map([...rows].map(([row, columns]) => [row, new Map([...columns].filter(([, { text }]) => !text.includes('\n')))]));

const TOLD = new Set(['import/rows-unsure', 'import/table-unread', 'import/unplaced']);
const tells = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ code }) => TOLD.has(code));

test.each(shapes)('random reports, %s: each value is the same, or left out and told', (by) => {
  fc.assert(fc.property(whole, ({ report: own, format }) => {
    const plain: Whole = { format, report: { ...own, organisation: '曲江镇人民政府', facts: new Map(), prose: new Map(), tables: new Map([...own.tables].map(([id, rows]) => [id, oneLine(rows)])) } };
    const { value, diagnostics } = read(plain, by);
    const [before, after] = [cells(plain), cells(value!)];
    const other = [...before].filter(([key, text]) => after.get(key) !== text);
    expect(other.filter(([key]) => after.get(key) !== '').map(([key, text]) => `${key}: ${text} => ${after.get(key)!}`)).toEqual([]);
    // A cell that reads like the title of a section begins one.
    const elsewhere = new Set([...value!.report.prose.values()].flat().map(({ text }) => text.replace(/\s+/gu, '')));
    const gone = other.filter(([, text]) => !elsewhere.has(text));
    expect(gone.length === 0 || tells(diagnostics) ? [] : [gone, [...new Set(diagnostics.map(({ code, message }) => `${code} ${message.zh}`))]]).toEqual([]);
  }), { numRuns: 6 });
});

test('a row of a table whose cell holds the title of a section is no title', () => {
  const own = report('qujiang-town-2020');
  const bytes = Buffer.from(flattened(compose(own.report, own.format), FLATTENINGS['tabs, from a browser or Word']!).replace(/(四、结转下年度继续办理\t).*/, '$10\t\t\t\t总体情况政府\t\t'));
  const { value, diagnostics } = importReport(bytes, `${own.report.organisation}2020年报告.txt`, formats);
  const row = value!.report.tables.get('requests')!.get('carriedOut');
  expect([row?.get('natural')?.text, row?.get('legal')?.text]).toEqual(['0', '总体情况政府']);
  expect(diagnostics.map(({ code }) => code)).not.toContain('prose/misspelt-section');
});

describe('where it cannot be told for sure', () => {
  const text = (name: string, by: string, change: (own: string) => string): string[] => {
    const own = report(name);
    const bytes = Buffer.from(change(flattened(compose(own.report, own.format), FLATTENINGS[by]!)));
    return importReport(bytes, `${own.report.organisation}${own.report.year}年报告.txt`, formats).diagnostics.filter(({ code }) => TOLD.has(code))
      .map((d) => `${d.at.map(({ row }) => row).join(',')} ${d.message.zh}`);
  };

  test('rows that lack a number are named', () => expect(text('qujiang-town-2020', 'runs of spaces', (own) => own.replace(/(规范性文件 +\d+) +\d+/, '$1'))).toMatchInlineSnapshot(`
[
  "14 表「主动公开政府信息情况」有 1 行的数与表样的格数不符，无法确定各在哪一格，没有使用：「规范性文件 3 9」",
]
`));
  test('numbers too many are named', () => expect(text('huaian-city-2024', 'one cell per line', (own) => own.replace('（一）予以公开\n', '（一）予以公开\n31\n'))).toMatchInlineSnapshot(`
[
  "69,70,71,72,73,74,75,76,77 表「收到和处理政府信息公开申请情况」有 1 行的数与表样的格数不符，无法确定各在哪一格，没有使用：「（一）予以公开 31 1288 21 0 0 50 3 1362」",
]
`));
  test('a table whose labels are others', () => expect(text('huaian-city-2024', 'single spaces', (own) => own.replace(/信息内容/g, '内容').replace(/本年(制发|废止)件数/g, '$1了几件').replace(/第二十条/g, '条例').replace(/现行有效件数|本年处理决定数量|本年收费金额（单位：万元）/g, '数量'))).toMatchInlineSnapshot(`
[
  "13,14,15,16,17,18,19,20,21,22,23,24 从此行起像是表「主动公开政府信息情况」，但标签对不上表样，无法确定各数的位置，没有使用：「规章 1 0 11 行政规范性文件 8 26 66 条例第（五）项 内容 数量…」",
]
`));
  test('rows in another order', () => expect(text('huaian-city-2024', 'tabs, from a browser or Word', (own) => own.replace(/(2\.重复申请.*)\n(3\.要求.*)\n/, '$2\n$1\n'))).toMatchInlineSnapshot(`
[
  "44,45,46 表「收到和处理政府信息公开申请情况」有 1 行的数与表样的格数不符，无法确定各在哪一格，没有使用：「1.信访举报投诉类申请 56 6 0 0 0 0 62 3.要求提供公开出版物…」",
]
`));
});
