/** tables.yaml: the tables of a form. Captions come from the outline, see outline.ts. */
import type { Diagnostic } from '../model/diagnostic';
import type { Band, TableDefinition } from '../model/format';
import { depth, leaves } from '../model/tree';
import { conform } from './conform';
import { badName, bandShape, blankLabel, idleWidth, repeatedLabel, stubWidths, twoLabels } from './findings';
import { isMapping, NAME, readHeader } from './header';
import { band as bandSchema, bandedTable, plainTable, tablesFile } from './schema';
import type { Path, Source } from './source';

export type BareTable = Omit<TableDefinition, 'caption'>;

export function readTables(source: Source, found: Diagnostic[]): BareTable[] {
  const tables = conform(tablesFile, source.value, source, [], found) ?? {};
  return Object.entries(tables).flatMap(([id, value]) => {
    if (!NAME.test(id)) found.push(badName(source.place([id], 'key'), id));
    const table = readTable(id, value, source, found);
    if (table) checkTable(table, source, found);
    return table ?? [];
  });
}

function readTable(id: string, value: unknown, source: Source, found: Diagnostic[]): BareTable | undefined {
  const rows = new Set<string>();
  if (!isMapping(value) || !('bands' in value)) {
    const table = conform(plainTable, value, source, [id], found);
    if (!table) return undefined;
    const { columns, rows: ownRows, ...rest } = table;
    return { id, ...rest, bands: [readBand({ columns, rows: ownRows }, [id], rows, source, found)] };
  }
  const table = conform(bandedTable, value, source, [id], found);
  if (!table) return undefined;
  const { bands, ...rest } = table;
  return { id, ...rest, bands: bands.flatMap((item, i) => readLabelledBand(item, [id, 'bands', i], rows, source, found) ?? []) };
}

/** `标签: {columns: […], rows: […]}` */
function readLabelledBand(item: unknown, path: Path, rows: Set<string>, source: Source, found: Diagnostic[]): Band | undefined {
  const [first, ...others] = isMapping(item) ? Object.entries(item) : [];
  if (!first || others.length > 0) {
    found.push(bandShape(source.place(path)));
    return undefined;
  }
  const [label, value] = first;
  const parts = conform(bandSchema, value, source, [...path, label], found);
  return parts && { label, ...readBand(parts, [...path, label], rows, source, found) };
}

/** A text in front of the columns is the corner above the row header. Row keys are unique in the table, column keys in the band. */
function readBand(parts: { columns: readonly unknown[]; rows: readonly unknown[] }, path: Path, rows: Set<string>, source: Source, found: Diagnostic[]): Band {
  const [first, ...rest] = parts.columns;
  const cornered = typeof first === 'string';
  return {
    corner: cornered ? first : '',
    columns: readHeader(cornered ? rest : parts.columns, [...path, 'columns'], { source, axis: 'column', seen: new Set(), found }, cornered ? 1 : 0),
    rows: readHeader(parts.rows, [...path, 'rows'], { source, axis: 'row', seen: rows, found }),
  };
}

/** What only shows when the whole table is read. */
function checkTable(table: BareTable, source: Source, found: Diagnostic[]): void {
  const widest = Math.max(0, ...table.bands.map((band) => leaves(band.columns).length));
  const firstFull = table.bands.findIndex((band) => leaves(band.columns).length === widest);
  const labels = new Map<string, string>();
  table.bands.forEach((band, b) => {
    const path = band.label === undefined ? [table.id] : [table.id, 'bands', b, band.label];
    const columns = leaves(band.columns);
    for (const column of columns) {
      const other = labels.get(column.key) ?? column.label;
      labels.set(column.key, other);
      if (other !== column.label) found.push(twoLabels(source.place([...path, 'columns']), column.key, other, column.label));
      if (column.node.width !== undefined && b !== firstFull) found.push(idleWidth(source.place([...path, 'columns']), column.key));
    }
    for (const [axis, list] of [['columns', columns], ['rows', leaves(band.rows)]] as const) {
      const paths = list.map((leaf) => leaf.path.join('/'));
      const single = axis === 'rows' && list.length === 1;
      for (const [i, text] of paths.entries()) {
        if (paths.indexOf(text) < i) found.push(repeatedLabel(source.place([...path, axis]), text));
      }
      if (list.some((leaf) => leaf.label === '') && !single) found.push(blankLabel(source.place([...path, axis])));
    }
  });
  const stub = Math.max(0, ...table.bands.map((band) => depth(band.rows)));
  if (table.stubWidths && table.stubWidths.length !== stub) found.push(stubWidths(source.place([table.id, 'stubWidths']), table.stubWidths.length, stub));
}
