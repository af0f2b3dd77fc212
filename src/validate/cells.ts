/** Single cells: is every cell of the form there (S-03), and does it hold what it may hold (C-01 to C-03)? */
import type { Diagnostic, Localized, Origin } from '../model/diagnostic';
import { compare, ZERO } from '../model/decimal';
import type { CellType, TableDefinition } from '../model/format';
import type { Entry, Report } from '../model/report';
import { numberIn } from './acceptable';
import { cellLabels, type TableRow } from './labels';
import { amountUnit, amountWithoutUnit, badAmount, badNumber, blankCells, blankRows, missingCells, missingColumns, missingRows, missingTable } from './findings';

/** What people write for “nothing”. Zero is written 0. */
const NOTHING = /^(?:[-/\\—–－／]+|无|没有|空|N\/?A)$/i;

const EXPECTED: Record<'count' | 'signed', Localized> = {
  count: { zh: '大于或等于 0 的整数', en: 'a whole number, 0 or more' },
  signed: { zh: '整数，可带正负号', en: 'a whole number, with or without a sign' },
};

/** `watched` are rows that a rule of their own asks for. */
export function checkCells(report: Report, table: TableDefinition, watched: ReadonlySet<string>): Diagnostic[] {
  const rows = report.tables.get(table.id);
  if (!rows || rows.size === 0) return [missingTable([{ file: report.source }], table.caption)];
  const anywhere = [...rows.values()].flatMap((row) => [...row.values()])[0];
  const file: Origin[] = anywhere ? [{ file: anywhere.origin.file, ...(anywhere.origin.sheet ? { sheet: anywhere.origin.sheet } : {}) }] : [];
  const blanks: Blank[] = [];
  const found = table.bands.flatMap((band) => {
    const labels = cellLabels(band);
    const present = labels.filter((row) => rows.has(row.key));
    const lost = labels[0]!.columns.filter((c) => present.length > 0 && present.every((row) => !rows.get(row.key)!.has(c.key)));
    return [
      ...(lost.length > 0 ? [missingColumns(file, table.caption, lost.map((column) => column.label))] : []),
      ...present.flatMap((row) => checkRow(table, row, rows.get(row.key)!, new Set(lost.map((c) => c.key)), blanks)),
    ];
  });
  const missing = table.bands.flatMap(cellLabels).filter((row) => !rows.has(row.key) && !watched.has(row.key)).map((row) => row.label);
  return [...(missing.length > 0 ? [missingRows(file, table.caption, missing)] : []), ...found, ...sayBlanks(table.caption, blanks)];
}

/** Cells of one row that are blank, or hold the same word for “nothing”. */
interface Blank { readonly row: string; readonly text: string; readonly at: Origin[]; readonly columns: string[] }
/** More rows than this with the same gap are said together. */
const MOST_ROWS = 4;

function sayBlanks(table: string, blanks: readonly Blank[]): Diagnostic[] {
  return [...new Set(blanks.map((blank) => blank.text))].flatMap((text) => {
    const same = blanks.filter((blank) => blank.text === text);
    return same.length > MOST_ROWS
      ? [blankRows(same.flatMap((blank) => blank.at), table, same.map((blank) => blank.row), text)]
      : same.map((blank) => blankCells(blank.at, table, blank.row, blank.columns, text));
  });
}

function checkRow(table: TableDefinition, row: TableRow, entries: ReadonlyMap<string, Entry>, lost: ReadonlySet<string>, blanks: Blank[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const missing: string[] = [];
  for (const column of row.columns) {
    const entry = entries.get(column.key);
    const type = column.type ?? row.type ?? table.cells;
    if (!entry) { if (!lost.has(column.key)) missing.push(column.label); continue; }
    if (type === 'text') continue;
    const text = entry.text.trim();
    if (entry.value.type === 'empty' || NOTHING.test(text)) {
      const known = blanks.find((blank) => blank.row === row.label && blank.text === text);
      if (known) { known.at.push(entry.origin); known.columns.push(column.label); }
      else blanks.push({ row: row.label, text, at: [entry.origin], columns: [column.label] });
    } else found.push(...checkNumber(table.caption, row.label, column.label, entry, type));
  }
  if (missing.length > 0) found.push(missingCells([...entries.values()].map((e) => e.origin), table.caption, row.label, missing));
  return found;
}

/** A label such as 本年收费金额（单位：万元） states the unit. */
const STATES_UNIT = /元/;

function checkNumber(table: string, row: string, column: string, entry: Entry, type: Exclude<CellType, 'text'>): Diagnostic[] {
  const { origin, text } = entry;
  const value = numberIn(entry, type);
  if (type === 'amount') {
    if (!value) return [badAmount(origin, table, row, column, text)];
    if (value.unit) return [amountUnit(origin, table, row, column, text)];
    return STATES_UNIT.test(column) || compare(value.number, ZERO) === 0 ? [] : [amountWithoutUnit(origin, table, row, column, text)];
  }
  return value ? [] : [badNumber(origin, table, row, column, text, EXPECTED[type])];
}
