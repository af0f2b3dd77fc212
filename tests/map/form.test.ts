/** A sheet that is the form to the letter is not aligned with it: it must be read as it would be. */
import { expect, test } from '@jest/globals';
import { fitSheet } from '../../src/map/form';
import type { Sheet, SheetRow } from '../../src/model/sheet';
import { tableSlots } from '../../src/model/slots';
import { formats } from '../formats';

const sheetOf = (rows: readonly (readonly string[])[]): Sheet => ({ kind: 'table', file: 'r/表.csv', rows: rows.map((cells, i): SheetRow => ({ row: i + 1, cells })) });

const tables = formats.flatMap((format) => format.tables.map((table) => [`${format.id} ${table.caption}`, table, format.tables] as const));

test.each(tables)('%s', (_, table, all) => {
  const { rows, columns, labels, values } = tableSlots(table);
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of labels) cells[row]![column] = text;
  for (const { row, column } of values) cells[row]![column] = '0';
  const exact = fitSheet(sheetOf(cells), all)!;
  // One row more, and it is aligned.
  const aligned = fitSheet(sheetOf([...cells, ['另外一行']]), all)!;
  expect(exact.table).toBe(table);
  expect([exact.rows, exact.columns, exact.share]).toEqual([aligned.rows, aligned.columns, 1]);
  expect([exact.table.id, exact.transposed]).toEqual([aligned.table.id, aligned.transposed]);
  const swapped = fitSheet(sheetOf(cells.map((row, r) => (r === 0 ? [...row.slice(1), row[0]!] : row))), all);
  expect(swapped?.share ?? 0).toBeLessThan(1);
});
