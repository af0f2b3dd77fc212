/** The numbers gathered so far: table -> row -> column -> entry. A cell is filled once; a second, different filling is a finding. */
import type { Diagnostic } from '../model/diagnostic';
import type { TableDefinition } from '../model/format';
import type { Entry } from '../model/report';
import { conflictingCell } from './findings';

export type Cells = Map<string, Map<string, Map<string, Entry>>>;

export function put(cells: Cells, table: TableDefinition, row: string, column: string, label: string, entry: Entry): Diagnostic[] {
  const rows = cells.get(table.id) ?? new Map<string, Map<string, Entry>>();
  cells.set(table.id, rows);
  const columns = rows.get(row) ?? new Map<string, Entry>();
  rows.set(row, columns);
  const known = columns.get(column);
  if (!known || known.value.type === 'empty') { columns.set(column, entry); return []; }
  if (entry.value.type === 'empty' || entry.text === known.text) return [];
  return [conflictingCell([entry.origin, known.origin], label, known.text, entry.text)];
}
