/** Terms of sums: `carriedOut`, `-made`, `10*lastYear.decisions`, `requests.received.total`, or a number. Every term must name cells that exist. */
import { parseDecimal, ZERO } from '../model/decimal';
import type { Diagnostic } from '../model/diagnostic';
import type { Band, TableDefinition } from '../model/format';
import type { Term } from '../model/rule';
import { leaves, type Leaf } from '../model/tree';
import { unknownTable } from './findings';
import { NAME } from './header';
import { badTerm, noCell, unknownName } from './rule-findings';
import type { Path, Source } from './source';

export type Axis = 'row' | 'column';

export interface TermReading {
  readonly source: Source;
  readonly tables: readonly TableDefinition[];
  readonly found: Diagnostic[];
  /** The lines the rule runs over; without them a term names its table, row and column. `lacking` were found to lack a cell. */
  readonly run?: { readonly each: Axis; readonly table: TableDefinition; readonly over: readonly string[]; readonly lacking: Set<string> };
}

const TERM = /^(-)?\s*(?:(\d{1,6})\s*\*\s*)?(\S+)$/;
const LAST_YEAR = 'lastYear';

/** The names a rule may use on one axis: leaves and keyed groups. */
export const named = (leaf: Leaf, name: string): boolean => leaf.key === name || leaf.groups.includes(name);
export const lines = (axis: Axis, band: Band): readonly Leaf[] => leaves(axis === 'row' ? band.rows : band.columns);
export const namesOn = (axis: Axis, table: TableDefinition): string[] =>
  [...new Set(table.bands.flatMap((band) => lines(axis, band).flatMap((leaf) => [...leaf.groups, leaf.key])))];

export function readTerm(term: string | number, path: Path, reading: TermReading): Term {
  const { source, run, found } = reading;
  const bad = (): Term => { found.push(badTerm(source.place(path), String(term), run !== undefined)); return { factor: 1, table: '', constant: ZERO }; };
  if (typeof term === 'number') {
    const constant = parseDecimal(String(term));
    return constant ? { factor: 1, table: '', constant } : bad();
  }
  const [, minus, times, path_ = ''] = TERM.exec(term) ?? [];
  const names = path_.split('.');
  const lastYear = names[0] === LAST_YEAR && names.length > 1;
  if (lastYear) names.shift();
  if (!names.every((name) => NAME.test(name)) || (names.length !== 3 && (names.length !== 1 || !run))) return bad();
  const factor = Number(times ?? 1) * (minus ? -1 : 1);
  return { factor, ...(names.length === 3 ? whole(names, path, reading) : along(names[0]!, path, reading)), ...(lastYear ? { lastYear } : {}) };
}

/** A row, in a rule that runs over columns; or a column, over rows. */
function along(name: string, path: Path, { source, found, run }: TermReading): Omit<Term, 'factor'> {
  const { each, table, over, lacking } = run!;
  const axis = each === 'row' ? 'column' : 'row';
  const place = source.place(path);
  const known = namesOn(axis, table);
  if (!known.includes(name)) found.push(unknownName(place, axis, name, known));
  else {
    const hasCell = (key: string): boolean => table.bands.some((band) => lines(each, band).some((leaf) => leaf.key === key) && lines(axis, band).some((leaf) => named(leaf, name)));
    for (const key of over.filter((line) => !hasCell(line) && !lacking.has(line))) {
      lacking.add(key);
      found.push(noCell(place, each, key, name, true));
    }
  }
  return { table: table.id, [axis]: name };
}

/** `table.row.column` */
function whole([id = '', row = '', column = '']: readonly string[], path: Path, { source, tables, found }: TermReading): Omit<Term, 'factor'> {
  const place = source.place(path);
  const table = tables.find((t) => t.id === id);
  if (!table) { found.push(unknownTable(place, id, tables.map((t) => t.id))); return { table: id }; }
  const [rows, columns] = [namesOn('row', table), namesOn('column', table)];
  const hasCell = table.bands.some((band) => lines('row', band).some((leaf) => named(leaf, row)) && lines('column', band).some((leaf) => named(leaf, column)));
  if (!rows.includes(row)) found.push(unknownName(place, 'row', row, rows));
  else if (!columns.includes(column)) found.push(unknownName(place, 'column', column, columns));
  else if (!hasCell) found.push(noCell(place, 'row', row, column, false));
  return { table: id, row, column };
}
