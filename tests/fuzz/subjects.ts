/** Real files of every kind, each with the file that says whose it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { columnLetters } from '../../src/model/address';
import { gb18030, utf16be, utf16le } from '../read/bytes';
import { text as cellOfText, workbook } from '../read/workbook';
import { rowsOf, type Merge } from './mutate';

export type Files = Readonly<Record<string, Uint8Array>>;

/** A report in which one file will have an accident; the rest stays as it is. */
export interface Subject { readonly file: string; readonly bytes: Buffer; readonly rest: Files }

const TESTS = join(__dirname, '..');
const folder = (...path: string[]): Record<string, Buffer> => {
  const own = join(TESTS, 'cases', ...path);
  return Object.fromEntries(readdirSync(own).map((name) => [`报告/${name}`, readFileSync(join(own, name))]));
};
export const reports = [
  folder('gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020'),
  folder('gov-disclosure-2021', 'huaian-2024', 'input', '淮安市人民政府-2024'),
];
const FACTS = '报告/基本信息.csv';
const collections = ['collection-paths', 'collection-merged-header'].map((name) =>
  (parseYaml(readFileSync(join(TESTS, 'faults', `${name}.yaml`), 'utf8')) as { files: Record<string, string> }).files['汇总.csv']!);

const plain: readonly Subject[] = [
  ...reports.flatMap((files) => Object.keys(files).map((file) => ({ file, bytes: files[file]!, rest: (file === FACTS ? {} : { [FACTS]: files[FACTS]! }) as Files }))),
  ...collections.map((csv) => ({ file: '汇总.csv', bytes: Buffer.from(csv), rest: {} })),
  { file: '报告/核实.csv', bytes: Buffer.from('规则,理由,核实人\nT3-02,与公布文本一致,张三\n'), rest: { [FACTS]: reports[0]![FACTS]! } },
  { file: '报告/清单.csv', bytes: Buffer.from('行政复议/结果维持,3\n行政复议总计,3\n行政诉讼,\n复议后起诉：,\n结果维持,5\n尚未审结,1\n总计,6\n'), rest: { [FACTS]: reports[1]![FACTS]! } },
  { file: FACTS, bytes: Buffer.from('机关名称：曲江镇人民政府,年度：2020\n发布日期：2021年1月20日\n'), rest: {} },
];
const textOf = ({ bytes }: Subject): string => bytes.toString('utf8').replace(/^\uFEFF/, '');
const encoded = (encode: (text: string) => Buffer): Subject[] => plain.map((subject) => ({ ...subject, bytes: encode(textOf(subject)) }));

/** Text files, in all encodings. */
export const texts: readonly Subject[] = [...plain, ...encoded(gb18030), ...encoded(utf16le), ...encoded(utf16be)];

/** Text files that are tables, as rows of cells. */
export const tables: readonly (Subject & { readonly rows: readonly (readonly string[])[] })[] =
  plain.filter(({ file }) => file.endsWith('.csv')).map((subject) => ({ ...subject, rows: rowsOf(textOf(subject)) }));

const escaped = (text: string): string => text.replace(/[^\t\n -\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cellsOf = (row: readonly string[], r: number): string =>
  row.map((text, c) => (text === '' ? '' : cellOfText(`${columnLetters(c + 1)}${r}`, escaped(text)))).join('');

export function asBook(rows: readonly (readonly string[])[], merges: readonly Merge[] = []): Buffer {
  const data = rows.map((row, r) => `<row r="${r + 1}">${cellsOf(row, r + 1)}</row>`).join('');
  const place = (row: number, column: number): string => `${columnLetters(column + 1)}${row + 1}`;
  const areas = merges.map(({ row, column, down, right }) => `<mergeCell ref="${place(row, column)}:${place(row + down, column + right)}"/>`);
  return Buffer.from(workbook({ sheets: [['', data, areas.length === 0 ? '' : `<mergeCells>${areas.join('')}</mergeCells>`]] }));
}

export const inBook = (file: string): string => file.replace(/\.csv$/, '.xlsx');

/** The tables as workbooks. */
export const books: readonly Subject[] = tables.map(({ file, rest, rows }) => ({ file: inBook(file), rest, bytes: asBook(rows) }));

/** By number, so that a failure can be printed. */
export const oneOf = (all: readonly unknown[]): fc.Arbitrary<number> => fc.nat(all.length - 1);
