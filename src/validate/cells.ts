/** Single cells: is every cell of the form there (S-03), and does it hold what it may hold (C-01 to C-03)? */
import type { Diagnostic, Localized, Origin } from '../model/diagnostic';
import { compare, isWhole, ZERO } from '../model/decimal';
import type { CellType, TableDefinition } from '../model/format';
import type { Entry, Report } from '../model/report';
import { cellLabels, type TableRow } from './labels';
import { amountUnit, badAmount, badNumber, blankCells, missingCells, missingColumns, missingRow, missingTable } from './findings';

/** What people write for “nothing”. Zero is written 0. */
const NOTHING = /^(?:[-/\\—–－／]+|无|没有|空|N\/?A)$/i;
/** No count of a public body has more digits; a longer one is a slip. */
const MOST_DIGITS = 12;

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
  return table.bands.flatMap((band) => {
    const labels = cellLabels(band);
    const present = labels.filter((row) => rows.has(row.key));
    const lost = labels[0]!.columns.filter((c) => present.length > 0 && present.every((row) => !rows.get(row.key)!.has(c.key)));
    return [
      ...labels.filter((row) => !rows.has(row.key) && !watched.has(row.key)).map((row) => missingRow(file, table.caption, row.label)),
      ...(lost.length > 0 ? [missingColumns(file, table.caption, lost.map((column) => column.label))] : []),
      ...present.flatMap((row) => checkRow(table, row, rows.get(row.key)!, new Set(lost.map((c) => c.key)))),
    ];
  });
}

function checkRow(table: TableDefinition, row: TableRow, entries: ReadonlyMap<string, Entry>, lost: ReadonlySet<string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const blank = new Map<string, { at: Origin[]; columns: string[] }>();
  const missing: string[] = [];
  for (const column of row.columns) {
    const entry = entries.get(column.key);
    const type = column.type ?? row.type ?? table.cells;
    if (!entry) { if (!lost.has(column.key)) missing.push(column.label); continue; }
    if (type === 'text') continue;
    if (entry.value.type === 'empty' || NOTHING.test(entry.text.trim())) {
      const group = blank.get(entry.text) ?? { at: [], columns: [] };
      group.at.push(entry.origin);
      group.columns.push(column.label);
      blank.set(entry.text, group);
    } else found.push(...checkNumber(table.caption, row.label, column.label, entry, type));
  }
  for (const [text, { at, columns }] of blank) found.push(blankCells(at, table.caption, row.label, columns, text));
  if (missing.length > 0) found.push(missingCells([...entries.values()].map((e) => e.origin), table.caption, row.label, missing));
  return found;
}

function checkNumber(table: string, row: string, column: string, entry: Entry, type: Exclude<CellType, 'text'>): Diagnostic[] {
  const { value, origin, text } = entry;
  if (type === 'amount') {
    if (value.type !== 'number' || compare(value.number, ZERO) < 0) return [badAmount(origin, table, row, column, text)];
    return value.unit ? [amountUnit(origin, table, row, column, text)] : [];
  }
  const good = value.type === 'number' && isWhole(value.number) && text.length <= MOST_DIGITS && (type === 'signed' || (compare(value.number, ZERO) >= 0 && !text.startsWith('+')));
  return good ? [] : [badNumber(origin, table, row, column, text, EXPECTED[type])];
}
