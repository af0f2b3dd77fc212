/** The words of the input contract: the header cells and names by which a dropped sheet is recognised. See README, "Input". */
import type { Origin } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import { normalise } from './label';

/** Names the prose before the first section. */
export const PREAMBLE = '前言';

/** Header cells of the sheets that carry their own meaning; any other sheet is laid out like a table of the form. */
const HEADERS = {
  facts: ['项目', '内容'],
  long: ['表', '行', '列', '值'],
  prose: ['章节', '内容'],
  waivers: ['规则', '理由'],
} as const;

export type SheetUse = keyof typeof HEADERS;

/** A sheet with a header row: which column (0-based) holds what, and the rows below it. */
export interface Headed {
  readonly use: SheetUse;
  readonly sheet: Sheet;
  /** Column by header text; includes every non-blank header cell. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly SheetRow[];
}

export const isBlank = (row: SheetRow): boolean => row.cells.every((cell) => cell.trim() === '');

/** Recognises a headed sheet by its first non-blank row; undefined for form-shaped tables and text. */
export function headed(sheet: Sheet): Headed | undefined {
  if (sheet.kind === 'text') return undefined;
  const at = sheet.rows.findIndex((row) => !isBlank(row));
  const header = sheet.rows[at];
  if (!header) return undefined;
  const columns = new Map<string, number>();
  header.cells.forEach((cell, i) => {
    const name = normalise(cell);
    if (name !== '' && !columns.has(name)) columns.set(name, i);
  });
  const use = (Object.keys(HEADERS) as SheetUse[]).find((key) => HEADERS[key].every((name) => columns.has(name)));
  return use && { use, sheet, columns, rows: sheet.rows.slice(at + 1) };
}

/** The text of a named cell, trimmed; '' where the row is short or the column absent. */
export function cellOf(sheet: Headed, row: SheetRow, column: string): string {
  const at = sheet.columns.get(column);
  return at === undefined ? '' : (row.cells[at] ?? '').trim();
}

/** The address of a named cell. */
export function originOf(sheet: Headed, row: SheetRow, column: string): Origin {
  return { ...sheetOrigin(sheet.sheet), row: row.row, column: (sheet.columns.get(column) ?? 0) + 1 };
}

export const sheetOrigin = (sheet: Sheet): Origin => ({ file: sheet.file, ...(sheet.name ? { sheet: sheet.name } : {}) });
