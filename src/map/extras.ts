/** What stands in a headed sheet beside its own columns: titles above, unknown and repeated columns, cells without a header. */
import { FACTS } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import { textBeside } from './beside';
import { otherOwner, repeatedColumn, unknownColumn, unusedCells } from './findings';
import { nearest, normalise } from './label';
import { cellAt, cellOf, filledCells, knownColumns, OWNER, type Headed } from './words';
import { parseYear } from './year';

export function extraCells(table: Headed, tables: readonly TableDefinition[]): Diagnostic[] {
  // One of the owner's columns alone says nothing in a sheet of facts, and the kind alone nothing in any.
  const shared = OWNER.every((name) => table.columns.has(name));
  const known = knownColumns(table.use).filter((name) => shared || (name !== FACTS.kind && (table.use !== 'facts' || !OWNER.includes(name))));
  const used = new Set(known.map((name) => table.columns.get(name)));
  const [header] = table.header;
  if (!header) return [];
  const rows = [header, ...table.rows];
  const width = Math.max(...rows.map((row) => row.cells.length));
  return [
    ...extraTitles(table, tables),
    ...Array.from({ length: width }, (_, c) => c).filter((c) => !used.has(c)).flatMap((c): Diagnostic[] => {
      const filled = rows.filter((row) => (row.cells[c] ?? '').trim() !== '');
      if (filled.length === 0) return [];
      const at = filled.map((row) => cellAt(table.sheet, row, c));
      const name = (header.cells[c] ?? '').trim();
      if (name === '') return [unusedCells(at, filled[0]!.cells[c]!.trim())];
      if (known.includes(normalise(name))) return [repeatedColumn(at, name)];
      const near = nearest(name, known.filter((other) => !table.columns.has(other)), (other) => other);
      return [unknownColumn(at, name, known, near && near.score >= 0.5 ? near.candidate : undefined)];
    }),
  ];
}

/** A sheet of one report may say in a column whose it is, or of which year: what does not agree may have come from another. */
export function othersRows(table: Headed, organisation: string, year: number): Diagnostic[] {
  if (table.use === 'facts' || OWNER.every((name) => table.columns.has(name))) return [];
  const isOwn: Record<string, (text: string) => boolean> = {
    [FACTS.organisation]: (text) => normalise(text) === normalise(organisation),
    [FACTS.year]: (text) => parseYear(text) === year,
  };
  return OWNER.flatMap((name) => {
    const column = table.columns.get(name);
    const rows = column === undefined ? [] : table.rows.filter((row) => cellOf(table, row, name) !== '' && !isOwn[name]!(cellOf(table, row, name)));
    return rows[0] ? [otherOwner(rows.map((row) => cellAt(table.sheet, row, column!)), name, cellOf(table, rows[0], name), name === FACTS.year ? String(year) : organisation)] : [];
  });
}

export const extraTitles = ({ sheet, titles }: Headed, tables: readonly TableDefinition[]): Diagnostic[] =>
  titles.flatMap((row) => textBeside(filledCells(sheet, row), row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '').join(' '), tables));
