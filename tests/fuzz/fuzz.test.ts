/**
 * Real files with accidents: no exception, no case above five seconds, no cell lost silently. `npm run test:fuzz` makes
 * 100,000 runs; a failure prints the seed and path that repeat it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lostCells } from './lost';
import { byteAccidents, cellAccidents, damage, rearrange, rowsOf, toCsv } from './mutate';
import { parse as parseYaml } from 'yaml';
import { columnLetters } from '../../src/model/address';
import { text as cellOfText, workbook } from '../read/workbook';

declare const FUZZ_RUNS: number | undefined;
const TOTAL = typeof FUZZ_RUNS === 'number' ? FUZZ_RUNS : 120;
/** Of all runs; the parts of a workbook take the longest. */
const SHARES = { bytes: 0.35, cells: 0.5, workbooks: 0.15 };

const CASES = join(__dirname, '..', 'cases');
const folder = (path: string): Record<string, Buffer> => Object.fromEntries(readdirSync(path).map((name) => [`报告/${name}`, readFileSync(join(path, name))]));
const qujiang = folder(join(CASES, 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020'));
const huaian = folder(join(CASES, 'gov-disclosure-2021', 'huaian-2024', 'input', '淮安市人民政府-2024'));
const collections = ['collection-paths', 'collection-merged-header'].map((name) => (parseYaml(readFileSync(join(__dirname, '..', 'faults', `${name}.yaml`), 'utf8')) as { files: Record<string, string> }).files['汇总.csv']!);
const waivers = Buffer.from('规则,理由,核实人\nT3-02,与公布文本一致,张三\n');

interface Subject { readonly file: string; readonly rest: Record<string, Uint8Array>; readonly bytes: Buffer }

/** A report in which one file will have an accident; the other files that say whose it is stay with it. */
const subjects: Subject[] = [
  ...[qujiang, huaian].flatMap((files) => Object.keys(files).map((file) => ({
    file, bytes: files[file]!, rest: Object.fromEntries(Object.entries(files).filter(([other]) => other !== file && /基本信息/.test(other))),
  }))),
  ...collections.map((csv) => ({ file: '汇总.csv', bytes: Buffer.from(csv), rest: {} })),
  { file: '报告/核实.csv', bytes: waivers, rest: { '报告/基本信息.csv': qujiang['报告/基本信息.csv']! } },
];
/** By number, so that a failure can be printed. */
const oneOf = (all: readonly unknown[]): fc.Arbitrary<number> => fc.nat(all.length - 1);

const asBook = (rows: readonly (readonly string[])[]): Buffer => Buffer.from(workbook({ sheets: [rows.map((row, r) => `<row r="${r + 1}">${row.map((text, c) =>
  (text === '' ? '' : cellOfText(`${columnLetters(c + 1)}${r + 1}`, text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))).join('')}</row>`).join('')] }));
const books = subjects.filter(({ file }) => file.endsWith('.csv')).map(({ file, rest, bytes }) => ({ file: file.replace('.csv', '.xlsx'), rest, bytes: asBook(rowsOf(bytes.toString('utf8'))) }));

const hurt = ({ file, rest, bytes }: Subject, accident: (bytes: Buffer) => Buffer): void => holds({ ...rest, [file]: accident(bytes) });

function holds(files: Record<string, Uint8Array>): void {
  const start = performance.now();
  const lost = lostCells(files);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(lost).toEqual([]);
}

const options = (share: number): fc.Parameters<unknown> => ({ numRuns: Math.ceil(TOTAL * share), seed: 20260101 });

test('the files are good before the accident', () => subjects.forEach(({ file, bytes, rest }) => holds({ ...rest, [file]: bytes })));

test('bytes of a file', () => {
  fc.assert(fc.property(oneOf(subjects), byteAccidents, (i, accidents) => hurt(subjects[i]!, (bytes) => damage(bytes, accidents))), options(SHARES.bytes));
}, 1_200_000);

test('cells, rows and columns of a file', () => {
  const tables = subjects.filter(({ file }) => file.endsWith('.csv'));
  fc.assert(fc.property(oneOf(tables), cellAccidents, (i, accidents) =>
    hurt(tables[i]!, (bytes) => Buffer.from(toCsv(rearrange(rowsOf(bytes.toString('utf8')), accidents))))), options(SHARES.cells));
}, 1_200_000);

test('bytes of a workbook', () => {
  fc.assert(fc.property(oneOf(books), byteAccidents, (i, accidents) => hurt(books[i]!, (bytes) => damage(bytes, accidents))), options(SHARES.workbooks));
}, 1_200_000);
