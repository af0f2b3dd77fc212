/** What stands in a headed sheet beside its own columns: titles above, unknown and repeated columns, cells without a header. */
import type { Diagnostic } from '../model/diagnostic';
import { extraText, repeatedColumn, unknownColumn, unusedCells } from './findings';
import { nearest, normalise } from './label';
import { cellAt, filledCells, knownColumns, OWNER, type Headed } from './words';

export function extraCells(table: Headed): Diagnostic[] {
  // One of the owner's columns alone says nothing in a sheet of facts.
  const owned = table.use !== 'facts' || OWNER.every((name) => table.columns.has(name));
  const known = knownColumns(table.use).filter((name) => owned || !OWNER.includes(name));
  const used = new Set(known.map((name) => table.columns.get(name)));
  const header = table.header[0]!;
  const rows = [header, ...table.rows];
  const width = Math.max(...rows.map((row) => row.cells.length));
  return [
    ...extraTitles(table),
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

export const extraTitles = ({ sheet, titles }: Headed): Diagnostic[] =>
  titles.map((row) => extraText(filledCells(sheet, row), row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '').join(' ')));
