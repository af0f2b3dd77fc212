/** The numbers gathered so far. A cell is filled once; a second, different filling is a finding. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { CellType, TableDefinition } from '../model/format';
import type { Entry } from '../model/report';
import { conflictingCell, normalised, repeatedCells } from './findings';
import { groupBy } from './group';
import { read, type Writing } from './value';

/** Table -> row -> column -> entry. */
export type Cells = Map<string, Map<string, Map<string, Entry>>>;

export interface Gathered {
  readonly cells: Cells;
  /** Numbers that were written otherwise than they are printed. */
  readonly rewritten: { readonly table: string; readonly writing: Writing; readonly from: string; readonly to: string; readonly at: Origin }[];
  /** Cells that were filled in twice with the same. */
  readonly repeated: { readonly table: string; readonly label: string; readonly text: string; readonly at: Origin; readonly first: Origin }[];
}

/** A cell of the form: its keys, how findings name it, its path within the table, and what it holds. */
export interface Place { readonly table: TableDefinition; readonly row: string; readonly column: string; readonly label: string; readonly path: string; readonly type: CellType }

export function put({ cells, rewritten, repeated }: Gathered, { table, row, column, label, type }: Place, text: string, origin: Origin): Diagnostic[] {
  const { entry, writings } = read(text, type, origin);
  const rows = cells.get(table.id) ?? new Map<string, Map<string, Entry>>();
  cells.set(table.id, rows);
  const columns = rows.get(row) ?? new Map<string, Entry>();
  rows.set(row, columns);
  const known = columns.get(column);
  if (known && entry.value.type === 'empty') return [];
  if (known && known.value.type !== 'empty') {
    if (entry.text !== known.text) return [conflictingCell([origin, known.origin], label, known.text, entry.text)];
    repeated.push({ table: table.caption, label, text: known.text, at: origin, first: known.origin });
    return [];
  }
  columns.set(column, entry);
  rewritten.push(...writings.map((writing) => ({ table: table.caption, writing, from: text.trim(), to: entry.text, at: origin })));
  return [];
}

/** One finding for each table and way of writing, however many cells it concerns. */
export function rewritings({ rewritten }: Gathered): Diagnostic[] {
  return [...groupBy(rewritten, ({ table, writing }) => `${table}\n${writing}`).values()]
    .map((group) => normalised(group.map(({ at }) => at), group[0]!.table, group[0]!.writing, group));
}

/** One finding for each table and pair of sheets. */
export function repetitions({ repeated }: Gathered): Diagnostic[] {
  const sheet = ({ file, sheet: name }: Origin): string => `${file}\n${name}`;
  return [...groupBy(repeated, ({ table, at, first }) => `${table}\n${sheet(at)}\n${sheet(first)}`).values()]
    .map((group) => repeatedCells([...group.map(({ at }) => at), ...group.map(({ first }) => first)], group[0]!.table, group));
}
