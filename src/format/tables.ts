/** tables.yaml: the tables of a form. Captions come from the outline, see outline.ts. */
import type { Diagnostic } from '../model/diagnostic';
import type { Band, HeaderLeaf, TableDefinition } from '../model/format';
import { depth, leaves, type Leaf } from '../model/tree';
import { conform } from './conform';
import { badName, bandShape, blankLabel, calledTwice, idleWidth, repeatedLabel, stubWidths, twoLabels } from './findings';
import { isMapping, NAME, readHeader } from './header';
import { band as bandSchema, bandedTable, plainTable, tablesFile } from './schema';
import type { Path, Place, Source } from './source';

export type BareTable = Omit<TableDefinition, 'caption'>;

/** What the reading of one table has in common. */
interface Reading { readonly source: Source; readonly found: Diagnostic[]; readonly rows: Set<string>; readonly paths: Map<HeaderLeaf, Path> }

export function readTables(source: Source, found: Diagnostic[]): BareTable[] {
  const names = new Set<string>();
  return Object.entries(conform(tablesFile, source.value, source, [], found) ?? {}).flatMap(([id, value]) => {
    if (!NAME.test(id)) found.push(badName(source.place([id], 'key'), id));
    const reading: Reading = { source, found, rows: new Set(), paths: new Map() };
    const table = readTable(id, value, reading);
    if (!table) return [];
    table.called.forEach((name, i) => {
      if (names.has(name)) found.push(calledTwice(source.place([id, 'called', i]), name));
      names.add(name);
    });
    checkTable(table, reading);
    return table;
  });
}

function readTable(id: string, value: unknown, reading: Reading): BareTable | undefined {
  const { source, found } = reading;
  if (!isMapping(value) || !('bands' in value)) {
    const table = conform(plainTable, value, source, [id], found);
    if (!table) return undefined;
    const { columns, rows, ...rest } = table;
    return { id, ...rest, bands: [readBand({ columns, rows }, [id], reading)] };
  }
  const table = conform(bandedTable, value, source, [id], found);
  if (!table) return undefined;
  const { bands, ...rest } = table;
  return { id, ...rest, bands: bands.flatMap((item, i) => readLabelledBand(item, [id, 'bands', i], reading) ?? []) };
}

/** `标签: {columns: […], rows: […]}` */
function readLabelledBand(item: unknown, path: Path, reading: Reading): Band | undefined {
  const [first, ...others] = isMapping(item) ? Object.entries(item) : [];
  if (!first || others.length > 0) {
    reading.found.push(bandShape(reading.source.place(path)));
    return undefined;
  }
  const [label, value] = first;
  const parts = conform(bandSchema, value, reading.source, [...path, label], reading.found);
  return parts && { label, ...readBand(parts, [...path, label], reading) };
}

/** A text in front of the columns is the corner above the row header. Row keys are unique in the table, column keys in the band. */
function readBand(parts: { columns: readonly unknown[]; rows: readonly unknown[] }, path: Path, { rows, ...reading }: Reading): Band {
  const [first, ...rest] = parts.columns;
  const cornered = typeof first === 'string';
  return {
    corner: cornered ? first : '',
    columns: readHeader(cornered ? rest : parts.columns, [...path, 'columns'], { ...reading, axis: 'column', seen: new Set() }, cornered ? 1 : 0),
    rows: readHeader(parts.rows, [...path, 'rows'], { ...reading, axis: 'row', seen: rows }),
  };
}

/** What only shows when the whole table is read. */
function checkTable(table: BareTable, { source, found, paths }: Reading): void {
  const placeOf = (leaf: Leaf): Place => source.place(paths.get(leaf.node)!);
  const widest = Math.max(0, ...table.bands.map((band) => leaves(band.columns).length));
  const full = table.bands.find((band) => leaves(band.columns).length === widest);
  const labels = new Map<string, string>();
  for (const band of table.bands) {
    const [columns, rows] = [leaves(band.columns), leaves(band.rows)];
    for (const column of columns) {
      const known = labels.get(column.key) ?? column.label;
      labels.set(column.key, known);
      if (known !== column.label) found.push(twoLabels(placeOf(column), column.key, known, column.label));
      if (column.node.width !== undefined && band !== full) found.push(idleWidth(placeOf(column), column.key));
    }
    for (const list of [columns, rows]) {
      const written = list.map((leaf) => leaf.path.join('/'));
      list.forEach((leaf, i) => {
        if (leaf.label === '' && (list === columns || list.length > 1)) found.push(blankLabel(placeOf(leaf)));
        else if (written.indexOf(written[i]!) < i) found.push(repeatedLabel(placeOf(leaf), written[i]!));
      });
    }
  }
  const stub = Math.max(0, ...table.bands.map((band) => depth(band.rows)));
  if (table.stubWidths && table.stubWidths.length !== stub) found.push(stubWidths(source.place([table.id, 'stubWidths']), table.stubWidths.length, stub));
}
