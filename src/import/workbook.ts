/** A workbook that states no facts: tables of the form, and rows of text above, between and below them. */
import type { FormatDefinition } from '../model/format';
import type { Sheet, SheetRow } from '../model/sheet';
import { fitSheet } from '../map/form';
import type { Line, Part, Published } from './published';

export function fromSheets(sheets: readonly Sheet[], formats: readonly FormatDefinition[]): Published {
  const tables = formats.flatMap((format) => format.tables);
  const partsOf = (sheet: Sheet): Part[] => {
    const fit = fitSheet(sheet, tables);
    if (!fit) {
      const texts = sheet.rows.map(textOf);
      return texts.every((text) => text !== undefined) ? sheet.rows.flatMap((row) => lineOf(row, sheet)) : [{ type: 'table', sheet }];
    }
    const partners = fit.rows.filter((row) => row !== undefined);
    const [first, last] = [Math.min(...partners), Math.max(...partners)];
    const rest = (rows: readonly SheetRow[]): Part[] => (rows.length === 0 ? [] : partsOf({ ...sheet, rows }));
    return [...rest(sheet.rows.slice(0, first)), { type: 'table', sheet: { ...sheet, rows: sheet.rows.slice(first, last + 1) } }, ...rest(sheet.rows.slice(last + 1))];
  };
  return { parts: sheets.flatMap(partsOf), ours: false };
}

/** The text of a row that holds nothing else; undefined for a row of several cells. */
function textOf({ cells }: SheetRow): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 ? undefined : filled[0] ?? '';
}

function lineOf(row: SheetRow, { file, name }: Sheet): Line[] {
  const text = textOf(row) ?? '';
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => ({ type: 'line', text: line, at: { file, ...(name === undefined ? {} : { sheet: name }), row: row.row } }));
}
