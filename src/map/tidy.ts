/**
 * The long shape: one cell of a table per line, 表,行,列,值. Where 表 or 行 is blank it is as above, as in merged cells;
 * a table of one row without a label has a blank 行.
 */
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { placeOf } from './cell-path';
import { put, type Gathered } from './cells';
import { ambiguousLabel, misspelt, unknownLabel, unknownTable } from './findings';
import { nearest, normalise } from './label';
import { columnTargets, findTable, findTarget, rowTargets, type Target } from './paths';
import { cellOf, filledCells, isBlank, originOf, type Headed } from './words';

export function cellsFromLong(sheet: Headed, format: FormatDefinition, gathered: Gathered): Diagnostic[] {
  let above = { name: '', rowPath: '' };
  return sheet.rows.filter((row) => !isBlank(row)).flatMap((row): Diagnostic[] => {
    const [ownName, ownPath, columnPath, value] = ['表', '行', '列', '值'].map((column) => cellOf(sheet, row, column)) as [string, string, string, string];
    const name = ownName || above.name;
    const at = (column: string) => originOf(sheet, row, column);
    /** A row that is not used is named as a whole, the cell to look at first. */
    const from = (column: string) => [at(column), ...filledCells(sheet.sheet, row)];
    const table = findTable(name, format.tables);
    if (!table) return [unknownTable(from('表'), name, nearest(name, format.tables, (t) => t.caption)?.candidate.caption)];
    const isAsAbove = ownPath === '' && normalise(name) === normalise(above.name) && findTarget('', rowTargets(table)).found !== 'one';
    const rowPath = isAsAbove ? above.rowPath : ownPath;
    above = { name, rowPath };
    const found: Diagnostic[] = [];
    const resolve = (axis: 'row' | 'column', path: string, among: readonly Target[]): Target | undefined => {
      const column = axis === 'row' ? '行' : '列';
      const hit = findTarget(path, among);
      if (hit.found === 'one' && !hit.exact) found.push(misspelt(at(column), path, hit.target.label));
      if (hit.found === 'many') found.push(ambiguousLabel(axis, from(column), path, hit.labels));
      if (hit.found === 'none') found.push(unknownLabel(axis, from(column), table.caption, path, hit.near));
      return hit.found === 'one' ? hit.target : undefined;
    };
    const rowTarget = resolve('row', rowPath, rowTargets(table));
    const columnTarget = rowTarget && resolve('column', columnPath, columnTargets(rowTarget.band));
    return rowTarget && columnTarget ? [...found, ...put(gathered, placeOf(table, rowTarget, columnTarget), value, at('值'))] : found;
  });
}
