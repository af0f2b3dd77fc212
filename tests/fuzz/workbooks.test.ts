/** Workbooks: their bytes, the bytes of their parts, and their cells. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { lostCells, through } from './lost';
import { byteAccidents, cellAccidents, damage, merges, rearrange, type CellAccidents, type Merge } from './mutate';
import { LONGEST, runs, timely } from './runs';
import { asBook, books, inBook, oneOf, tables } from './subjects';
import { unread } from './unread';

test('the workbooks are good before the accident', () => {
  for (const { file, bytes, rest } of books) expect(lostCells({ ...rest, [file]: bytes })).toEqual([]);
});

test('bytes of a workbook', () => {
  fc.assert(fc.property(oneOf(books), byteAccidents, (i, accidents) => {
    const { file, bytes, rest } = books[i]!;
    expect(timely(() => lostCells({ ...rest, [file]: damage(bytes, accidents) }))).toEqual([]);
  }), runs('workbooks'));
}, LONGEST);

test('bytes of a part of a workbook', () => {
  const opened = books.map(({ bytes }) => unzipSync(bytes));
  const part = fc.oneof({ weight: 3, arbitrary: fc.constant('xl/worksheets/sheet1.xml') }, { weight: 1, arbitrary: fc.constantFrom(...Object.keys(opened[0]!)) });
  fc.assert(fc.property(oneOf(books), part, byteAccidents, (i, name, accidents) => {
    const { file, rest } = books[i]!;
    const bytes = zipSync({ ...opened[i]!, [name]: damage(opened[i]![name]!, accidents) }, { level: 0 });
    expect(timely(() => lostCells({ ...rest, [file]: bytes }))).toEqual([]);
  }), runs('parts'));
}, LONGEST);

test('cells, rows, columns and merges of a workbook', () => {
  fc.assert(fc.property(oneOf(tables), cellAccidents, merges, (i, accidents, areas) => {
    const { file, rest, rows } = tables[i]!;
    const changed = rearrange(rows, accidents);
    const { lost, read } = timely(() => through({ ...rest, [inBook(file)]: asBook(changed, areas) }));
    expect([...unread(changed.map((row) => row.map(written)), read.find((own) => own.file === inBook(file))!), ...lost]).toEqual([]);
  }), { ...runs('merges'), examples: [UNKNOWN_COLUMNS, NOT_FILLED_IN, LABEL_ABOVE] });
}, LONGEST);

/** Two merged header rows, of which no column means anything: what was probably meant was looked for again and again, for 8 s. */
const UNKNOWN_COLUMNS: [number, CellAccidents, Merge[]] = [tables.findIndex(({ file }) => file === '汇总.csv'), [{ kind: 'doubleRow', row: 0, column: 0, other: 0, cell: '' }], [{ row: 1, column: 0, down: 0, right: 2 }]];

/** A form that nobody filled in, with a year for its first label and a row of labels twice. */
const NOT_FILLED_IN: [number, CellAccidents, Merge[]] = [tables.findIndex(({ file }) => file === '报告/复议诉讼.csv'), [
  { kind: 'deleteRow', row: 0, column: 0, other: 0, cell: '' }, { kind: 'doubleRow', row: 0.4, column: 0, other: 0, cell: '' },
  { kind: 'deleteRow', row: 0.75, column: 0, other: 0, cell: '' }, { kind: 'set', row: 0, column: 0, other: 0, cell: '2024年' },
], []];

/** A list of cells that lost its header, of which one row has its first label in the row above. */
const LABEL_ABOVE: [number, CellAccidents, Merge[]] = [tables.findIndex(({ file }) => file === '报告/数据.csv'), [
  { kind: 'set', row: 0.06, column: 0.25, other: 0, cell: '' }, { kind: 'deleteColumn', row: 0, column: 0, other: 0, cell: '' }, { kind: 'title', row: 0, column: 0, other: 0, cell: '0' },
], []];

/** Characters that XML does not have are left out by whoever writes the workbook. */
const written = (text: string): string => text.replace(/[^\t\n -\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu, '');
