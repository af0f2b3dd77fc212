/** One worksheet to a sheet: cells as text at their places, merges resolved, what is hidden told. */
import type { Diagnostic, Outcome } from '../../model/diagnostic';
import type { Sheet } from '../../model/sheet';
import { cleaner } from '../characters';
import { cellsMisplaced, cellTooLong, coveredText, damagedWorkbook, hiddenCells, hiddenSheet, mergeTooLarge, tooManyColumns, tooManyRows, tooMuchText } from '../findings';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, MAX_TEXT_LENGTH } from '../limits';
import { addSpot, type Spots } from '../spots';
import { cellReader } from './cells';
import { blankCovered, excessiveMerge } from './merges';
import type { Parts } from './parts';
import type { SheetPart, Workbook } from './workbook';
import { readWorksheetPart, type Worksheet } from './worksheet';

const refused = (...diagnostics: Diagnostic[]): Outcome<Sheet[]> => ({ value: [], diagnostics });

/** No sheet when it is blank, or so built that its cells cannot be trusted. */
export function readSheet(parts: Parts, workbook: Workbook, { name, hidden, part }: SheetPart, file: string): Outcome<Sheet[]> {
  const worksheet = readWorksheetPart(parts, part);
  if (!worksheet) return refused(...(parts.has(part) ? [] : [damagedWorkbook(file, part)]));
  const names = cleaner();
  const sheet = names.clean(name, { file });
  const at = { file, sheet };
  if (worksheet.misplaced) return refused(cellsMisplaced({ ...at, ...worksheet.misplaced }));
  const excess = excessiveMerge(worksheet.merges);
  if (excess) return refused(mergeTooLarge({ ...at, ...excess.from }));

  const cells = cellReader(workbook);
  const characters = cleaner();
  const rows: string[][] = [];
  let length = 0;
  for (const cell of worksheet.cells) {
    const { row, column } = cell;
    const place = { ...at, row, column };
    const text = cells.text(cell, place);
    if (text === '') continue;
    if (row > MAX_ROWS) return refused(tooManyRows(place));
    if (column > MAX_COLUMNS) return refused(tooManyColumns(place));
    length += text.length;
    if (length > MAX_TEXT_LENGTH) return refused(tooMuchText(place));
    if (text.length > MAX_CELL_LENGTH) return refused(cellTooLong(place, text.length));
    while (rows.length < row) rows.push([]);
    const cellsOfRow = rows[row - 1]!;
    while (cellsOfRow.length < column - 1) cellsOfRow.push('');
    cellsOfRow.push(characters.clean(text, place));
  }
  if (worksheet.overfull) return refused(tooManyRows(at));

  const covered = new Map<'covered', Spots>();
  for (const { place, text } of blankCovered(rows, worksheet.merges)) addSpot(covered, 'covered', { ...at, ...place }, text);
  const hiddenPlaces = findHidden(rows, worksheet);
  const found = [
    ...names.diagnostics(),
    ...(hidden && rows.length > 0 ? [hiddenSheet(at)] : []),
    ...(hiddenPlaces.length > 0 ? [hiddenCells(hiddenPlaces.map((place) => ({ ...at, ...place })))] : []),
    ...cells.diagnostics(),
    ...characters.diagnostics(),
    ...[...covered.values()].map(coveredText),
  ];
  return { value: rows.length > 0 ? [{ file, name: sheet, kind: 'table', rows: rows.map((texts, r) => ({ row: r + 1, cells: texts })) }] : [], diagnostics: found };
}

/** Hidden rows and columns that hold something. */
function findHidden(rows: readonly (readonly string[])[], { hiddenRows, hiddenColumns }: Worksheet): ({ row: number } | { column: number })[] {
  const hiddenRow = rows.flatMap((cells, r) => (hiddenRows.has(r + 1) && cells.some((text) => text !== '') ? [{ row: r + 1 }] : []));
  const columns = Array.from({ length: MAX_COLUMNS }, (_, c) => c + 1).filter((column) => hiddenColumns.some(({ from, to }) => from <= column && column <= to));
  return [...hiddenRow, ...columns.filter((column) => rows.some((cells) => (cells[column - 1] ?? '') !== '')).map((column) => ({ column }))];
}
