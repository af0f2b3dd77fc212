/** The words of the input contract: the header cells and names by which a dropped sheet is recognised. See README, "Input". */
import { FACTS } from '../model/contract';
import type { Origin } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import { normalise } from './label';

/** The columns that say whose row it is, in sheets that several reports share. */
export const OWNER: readonly string[] = [FACTS.organisation, FACTS.year];

/** The column that lists the organisations whose reports a roll-up sums up. */
export const UNITS = '汇总单位';

/**
 * Columns of the sheets that carry their own meaning, the first ones needed to recognise it; any other sheet is laid out
 * like a table of the form. A collection has a row for each report, and columns for whatever it collects.
 */
const COLUMNS = {
  facts: { needed: ['项目', '内容'], known: [] },
  long: { needed: ['表', '行', '列', '值'], known: [] },
  prose: { needed: ['章节', '内容'], known: [] },
  waivers: { needed: ['规则', '理由'], known: ['核实人'] },
  units: { needed: [UNITS], known: [] },
  collection: { needed: OWNER, known: [] },
} as const;

export type SheetUse = keyof typeof COLUMNS;

/** A header stands below this many rows of titles at most. */
export const MOST_TITLES = 4;

/** Numbers the rows of a sheet for its reader; says nothing about a report. */
export const ROW_NUMBER = '序号';

/** A sheet with a header row: which column (0-based) holds what, and the rows below it. */
export interface Headed {
  readonly use: SheetUse;
  readonly sheet: Sheet;
  /** Column by header text; the first where a header is repeated; none where each cell has its own label. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows above the header: titles. */
  readonly titles: readonly SheetRow[];
  /** One row; in a collection as many as its columns have levels of labels; none where facts stand without one. */
  readonly header: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
}

export const isBlank = (row: SheetRow): boolean => row.cells.every((cell) => cell.trim() === '');

/** Recognises a headed sheet by one of its first rows that are not blank; undefined for form-shaped tables and text. */
export function headed(sheet: Sheet): Headed | undefined {
  if (sheet.kind === 'text') return letterhead(sheet);
  const filled = sheet.rows.filter((row) => !isBlank(row)).slice(0, MOST_TITLES + 1);
  for (const header of filled) {
    const columns = new Map<string, number>();
    header.cells.forEach((cell, i) => {
      const name = normalise(cell);
      if (name !== '' && !columns.has(name)) columns.set(name, i);
    });
    const use = (Object.keys(COLUMNS) as SheetUse[]).find((key) => COLUMNS[key].needed.every((name) => columns.has(name)));
    if (!use) continue;
    const at = sheet.rows.indexOf(header);
    const table: Headed = { use, sheet, columns, titles: filled.slice(0, filled.indexOf(header)), header: [header], rows: sheet.rows.slice(at + 1) };
    if (use !== 'collection') return table;
    // A line that states 机关名称 X, 年度 2020 above a table is not a header.
    if (![...columns.keys()].some((name) => /^\d+$|^\d{4}年度?$/.test(name))) return withLevels(table);
  }
  return letterhead(sheet) ?? pairs(sheet);
}

/** It may hold rows of several reports. */
export const isShared = (table: Headed | undefined): table is Headed => table !== undefined && OWNER.every((name) => table.columns.has(name));

/** A label and what it labels in one cell: 机关名称：某镇人民政府. */
export function labelled(cell: string): { readonly name: string; readonly text: string } | undefined {
  const [, name, text] = /^([^:：]+)[:：]([^]+)$/.exec(cell.trim()) ?? [];
  return name === undefined ? undefined : { name: name.trim(), text: text!.trim() };
}

/** Facts without a header, as at the head of a letter: every cell has its label, the owner's among them. */
function letterhead(sheet: Sheet): Headed | undefined {
  const isOwner = (cell: string): boolean => OWNER.includes(normalise(labelled(cell)?.name ?? ''));
  const all = sheet.rows.every((row) => row.cells.every((cell) => cell.trim() === '' || labelled(cell)));
  return all && sheet.rows.some((row) => row.cells.some(isOwner)) ? { use: 'facts', sheet, columns: new Map(), titles: [], header: [], rows: sheet.rows } : undefined;
}

/** Facts without a header: two columns, names in the first, the owner's among them. A row that is half a header is a slip in one. */
function pairs(sheet: Sheet): Headed | undefined {
  const two = sheet.rows.every((row) => row.cells.every((cell, c) => c < 2 || cell.trim() === ''));
  const states = (name: string): boolean => sheet.rows.some(({ cells: [own = '', text = ''] }) => normalise(own) === name && text.trim() !== '');
  const isHeader = (row: SheetRow): boolean => COLUMNS.facts.needed.some((name, c) => normalise(row.cells[c] ?? '') === name);
  if (!two || !OWNER.every(states) || sheet.rows.some(isHeader)) return undefined;
  return { use: 'facts', sheet, columns: new Map(COLUMNS.facts.needed.map((name, c) => [name, c])), titles: [], header: [], rows: sheet.rows };
}

/**
 * The labels of a collection's columns may stand in several rows, outer ones first, as a spreadsheet program saves merged
 * cells. Below the row with 机关名称, all rows belong to it before one names an organisation or year; above it, those that
 * leave the columns of the owner free.
 */
function withLevels(table: Headed): Headed {
  const owner = OWNER.map((name) => table.columns.get(name)!);
  const names = (row: SheetRow): boolean => owner.some((c) => (row.cells[c] ?? '').trim() !== '');
  const outer = table.titles.filter((row) => row.cells.findIndex((cell) => cell.trim() !== '') > Math.max(...owner));
  const inner = table.rows.slice(0, Math.max(0, table.rows.findIndex(names)));
  return {
    ...table,
    titles: table.titles.filter((row) => !outer.includes(row)),
    header: [...outer, ...table.header, ...inner.filter((row) => !isBlank(row))],
    rows: table.rows.slice(inner.length),
  };
}

/** The cells of the first row that is not blank, up to the last filled one. */
export function firstTexts(sheet: Sheet): string[] {
  const cells = sheet.rows.find((row) => !isBlank(row))?.cells ?? [];
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1).map((cell) => cell.trim());
}

/** The header that the first row has half of or more, and what it lacks of it. */
export function nearHeader(sheet: Sheet): { readonly header: readonly string[]; readonly lacking: readonly string[] } | undefined {
  const names = new Set(firstTexts(sheet).map(normalise));
  return Object.values(COLUMNS).map(({ needed }) => ({ header: needed, lacking: needed.filter((name) => !names.has(name)) }))
    .find(({ header, lacking }) => lacking.length * 2 <= header.length);
}

/** The columns a headed sheet may have. */
export const knownColumns = (use: SheetUse): readonly string[] => [...COLUMNS[use].needed, ...COLUMNS[use].known, ...OWNER, FACTS.kind, ROW_NUMBER];

/** The text of a named cell, trimmed; '' where the row is short or the column absent. */
export function cellOf(sheet: Headed, row: SheetRow, column: string): string {
  const at = sheet.columns.get(column);
  return at === undefined ? '' : (row.cells[at] ?? '').trim();
}

/** The address of a named cell. */
export function originOf(sheet: Headed, row: SheetRow, column: string): Origin {
  return cellAt(sheet.sheet, row, sheet.columns.get(column) ?? 0);
}

export const sheetOrigin = (sheet: Sheet): Origin => ({ file: sheet.file, ...(sheet.name ? { sheet: sheet.name } : {}) });

/** The address of a cell by its 0-based column. */
export const cellAt = (sheet: Sheet, row: SheetRow, column: number): Origin => ({ ...sheetOrigin(sheet), row: row.row, column: column + 1 });

/** The addresses of all cells of a row that are not blank. */
export const filledCells = (sheet: Sheet, row: SheetRow): Origin[] =>
  row.cells.flatMap((cell, c) => (cell.trim() === '' ? [] : [cellAt(sheet, row, c)]));
