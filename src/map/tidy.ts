/** The long shape: one cell of a table per line, 表,行,列,值. */
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition, TableDefinition } from '../model/format';
import { put, type Cells } from './cells';
import { ambiguousLabel, misspelt, unknownLabel, unknownTable } from './findings';
import { nearest } from './label';
import { columnTargets, findTable, findTarget, rowTargets, type Found, type Target } from './paths';
import { toEntry } from './value';
import { cellOf, isBlank, originOf, type Headed } from './words';

export function cellsFromLong(sheet: Headed, format: FormatDefinition, cells: Cells): Diagnostic[] {
  const rows = new Map(format.tables.map((table) => [table.id, rowTargets(table)]));
  return sheet.rows.filter((row) => !isBlank(row)).flatMap((row): Diagnostic[] => {
    const [name, rowPath, columnPath, value] = ['表', '行', '列', '值'].map((column) => cellOf(sheet, row, column)) as [string, string, string, string];
    const at = (column: string) => originOf(sheet, row, column);
    const table = findTable(name, format.tables);
    if (!table) return [unknownTable(at('表'), name, nearest(name, format.tables, (t) => t.caption)?.candidate.caption)];
    const found: Diagnostic[] = [];
    const resolve = (axis: 'row' | 'column', path: string, among: readonly Target[]): Target | undefined => {
      const where = at(axis === 'row' ? '行' : '列');
      const hit = findTarget(path, among);
      if (hit.found === 'one' && !hit.exact) found.push(misspelt(where, path, hit.target.label));
      if (hit.found !== 'one') found.push(explain(axis, hit, where, table, path));
      return hit.found === 'one' ? hit.target : undefined;
    };
    const rowTarget = resolve('row', rowPath, rows.get(table.id)!);
    const columnTarget = rowTarget && resolve('column', columnPath, columnTargets(rowTarget.band));
    if (!rowTarget || !columnTarget) return found;
    const type = columnTarget.leaf.type ?? rowTarget.leaf.type ?? table.cells;
    const label = [rowTarget.label, columnTarget.label].filter((l) => l !== '').join('，');
    return [...found, ...put(cells, table, rowTarget.key, columnTarget.key, label, toEntry(value, type, at('值')))];
  });
}

function explain(axis: 'row' | 'column', hit: Exclude<Found, { found: 'one' }>, at: ReturnType<typeof originOf>, table: TableDefinition, path: string): Diagnostic {
  return hit.found === 'many' ? ambiguousLabel(axis, at, path, hit.labels) : unknownLabel(axis, [at], table.caption, path, hit.near);
}
