/**
 * Where everything stands in a table: the place and span of each label and each value, from the header trees alone.
 * A group spans its leaves, a leaf spans down to the depth of the header; the row header is the same, transposed.
 */
import type { CellRole } from './document';
import type { Band, HeaderLeaf, HeaderNode, TableDefinition } from './format';
import { once } from './once';
import { depth, leaves } from './tree';

/** 0-based place in the table's rectangle, and how far it reaches. */
export interface Spot { readonly row: number; readonly column: number; readonly rowSpan: number; readonly colSpan: number }

/** `leaf` is missing for the labels of groups, bands and corners. */
export interface LabelSlot extends Spot { readonly role: Exclude<CellRole, 'value'>; readonly text: string; readonly leaf?: HeaderLeaf }
export interface ValueSlot extends Spot { readonly rowKey: string; readonly columnKey: string; readonly columnLeaf: HeaderLeaf }
/** A slot inside the span of the label or value at `by`; `text` is that label, empty for a value. */
export interface CoveredSlot { readonly row: number; readonly column: number; readonly text: string; readonly by: { readonly row: number; readonly column: number } }

export interface TableSlots {
  readonly rows: number;
  readonly columns: number;
  /** How many of the columns are the row header; 0 when the table's rows have no labels. */
  readonly stub: number;
  /** By band: rows `start` to `end` (exclusive), of which the first `head` are its label and column header. */
  readonly bands: readonly { readonly start: number; readonly head: number; readonly end: number }[];
  readonly labels: readonly LabelSlot[];
  readonly values: readonly ValueSlot[];
  readonly covered: readonly CoveredSlot[];
}

export const tableSlots = once((table: TableDefinition): TableSlots => {
  const stub = Math.max(...table.bands.map((band) => stubDepth(band.rows)));
  const columns = stub + Math.max(...table.bands.map((band) => leaves(band.columns).length));
  let start = 0;
  const bands = table.bands.map((band) => {
    const placed = placeBand(band, start, stub, columns);
    start = placed.end;
    return placed;
  });
  const labels = bands.flatMap((band) => band.labels);
  const values = bands.flatMap((band) => band.values);
  return {
    rows: start, columns, stub, labels, values,
    bands: bands.map(({ start, head, end }) => ({ start, head, end })),
    covered: [...labels.flatMap((label) => coveredBy(label, label.text)), ...values.flatMap((value) => coveredBy(value, ''))],
  };
});

/** A single row without a label needs no row header. */
function stubDepth(rows: readonly HeaderNode[]): number {
  const [only] = rows;
  return rows.length === 1 && only && !('children' in only) && only.label === '' ? 0 : depth(rows);
}

interface PlacedBand { readonly start: number; readonly head: number; readonly end: number; readonly labels: LabelSlot[]; readonly values: ValueSlot[] }

/** From top to bottom: the band's label, corner and column header, then the rows. The last column takes what is left. */
function placeBand(band: Band, start: number, stub: number, width: number): PlacedBand {
  const labelled = band.label === undefined ? 0 : 1;
  const levels = depth(band.columns);
  const [top, body] = [start + labelled, start + labelled + levels];
  const [fields, rows] = [leaves(band.columns), leaves(band.rows)];
  const slack = width - stub - fields.length;
  const labels: LabelSlot[] = [
    ...(band.label === undefined ? [] : [{ role: 'band', text: band.label, row: start, column: 0, rowSpan: 1, colSpan: width } as const]),
    ...(stub === 0 ? [] : [{ role: 'corner', text: band.corner, row: top, column: 0, rowSpan: levels, colSpan: stub } as const]),
    ...placeTree(band.columns, levels).map(({ node, level, levels, at, span }): LabelSlot =>
      ({ ...label('column', node), row: top + level, column: stub + at, rowSpan: levels, colSpan: span + (at + span === fields.length ? slack : 0) })),
    ...(stub === 0 ? [] : placeTree(band.rows, stub)).map(({ node, level, levels, at, span }): LabelSlot =>
      ({ ...label('row', node), row: body + at, column: level, rowSpan: span, colSpan: levels })),
  ];
  const values = rows.flatMap((row, r) => fields.map((field, c): ValueSlot => ({
    rowKey: row.key, columnKey: field.key, columnLeaf: field.node,
    row: body + r, column: stub + c, rowSpan: 1, colSpan: c === fields.length - 1 ? 1 + slack : 1,
  })));
  return { start, head: body - start, end: body + rows.length, labels, values };
}

interface PlacedNode { readonly node: HeaderNode; readonly level: number; readonly levels: number; readonly at: number; readonly span: number }

/** Along the header: `at` and `span` in leaves. Across it: `level` and `levels`, of `deep` in all. */
function placeTree(nodes: readonly HeaderNode[], deep: number, level = 0, first = 0): PlacedNode[] {
  let at = first;
  return nodes.flatMap((node) => {
    const own: PlacedNode = { node, level, levels: 'children' in node ? 1 : deep - level, at, span: leaves([node]).length };
    at += own.span;
    return [own, ...('children' in node ? placeTree(node.children, deep, level + 1, own.at) : [])];
  });
}

const label = (role: 'column' | 'row', node: HeaderNode): Pick<LabelSlot, 'role' | 'text' | 'leaf'> =>
  ({ role, text: node.label, ...('children' in node ? {} : { leaf: node }) });

function coveredBy(spot: Spot, text: string): CoveredSlot[] {
  const by = { row: spot.row, column: spot.column };
  return Array.from({ length: spot.rowSpan * spot.colSpan }, (_, i) => ({
    row: spot.row + Math.floor(i / spot.colSpan), column: spot.column + (i % spot.colSpan), text, by,
  })).slice(1);
}
