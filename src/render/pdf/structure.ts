/** The structure tree of a document (ISO 32000-1, 14.8): what a screen reader reads, in reading order, apart from pages. */
import type { Cell, Document, Grid, GridBand, TableBlock } from '../../model/document';
import type { Layout, PlacedLine, PlacedTable } from '../../model/layout';

export type ElementType = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD';

/** Attributes of the owner Table (ISO 32000-1, table 349). */
export interface TableAttributes { readonly Scope?: 'Row' | 'Column'; readonly RowSpan?: number; readonly ColSpan?: number; readonly Summary?: string }

export interface Element {
  readonly type: ElementType;
  readonly attributes?: TableAttributes;
  /** Enters the element into the bookmarks under this text. */
  readonly bookmark?: string;
  readonly children: readonly Element[];
}

export interface Structure {
  readonly root: Element;
  /** The element a placed line belongs to; undefined for lines that are no content of the document (续表). */
  lineElement(line: PlacedLine): Element | undefined;
  /** The element of a cell of a placed table; undefined for one that stands there again. */
  cellElement(table: PlacedTable, row: number, column: number): Element | undefined;
}

export function structureOf(document: Document, layout: Layout): Structure {
  const lines = new Map<PlacedLine, Element>();
  const tables = new Map<number, Map<Cell, Element>>();
  const placed = linesByBlock(layout);

  const children = document.blocks.flatMap((block, index): Element[] => {
    const own = placed.get(index) ?? [];
    const leaf = (type: ElementType, of: readonly PlacedLine[], bookmark?: string): Element[] => {
      const element: Element = { type, bookmark, children: [] };
      for (const line of of) lines.set(line, element);
      return of.length > 0 ? [element] : [];
    };
    switch (block.type) {
      case 'title': return leaf('H1', own);
      case 'heading': return leaf('H2', own, block.text);
      case 'paragraph': return leaf('P', own);
      // The date is a paragraph of its own: read aloud, it must not run into the organisation's name.
      case 'signature': return block.on === undefined ? leaf('P', own) : [...leaf('P', own.slice(0, -1)), ...leaf('P', own.slice(-1))];
      case 'table': {
        const cells = new Map<Cell, Element>();
        tables.set(index, cells);
        return [tableElement(block, cells)];
      }
    }
  });

  const shown = new Set<Element>();
  const places = new Map(layout.pages.flatMap((page) => page.items).flatMap((item) =>
    item.type === 'table' ? [[item, placeCells(item, document.blocks[item.block] as TableBlock, tables.get(item.block)!, shown)] as const] : []));
  return { root: { type: 'Document', children }, lineElement: (line) => lines.get(line), cellElement: (table, row, column) => places.get(table)![row]![column] };
}

/**
 * The elements of a part's slots. What stands there again (heads, labels of a span cut by the page, the neighbours of a cell
 * that goes on) has none; a cell whose text is divided between parts has the same one in each.
 */
function placeCells(table: PlacedTable, { grid }: TableBlock, cells: ReadonlyMap<Cell, Element>, shown: Set<Element>): (Element | undefined)[][] {
  return table.grid.slots.map((slots, row) => slots.map((slot, column) => {
    const echo = table.echoes.some((at) => at.row === row && at.column === column);
    if (row < table.repeated || echo || slot.type !== 'cell') return undefined;
    const owner = ownerOf(grid, table.source[row]!, column);
    const element = cells.get(owner)!;
    if (shown.has(element) && slot.text === owner.text) return undefined;
    shown.add(element);
    return element;
  }));
}

function ownerOf(grid: Grid, row: number, column: number): Cell {
  const slot = grid.slots[row]![column]!;
  return slot.type === 'cell' ? slot : grid.slots[slot.row]![slot.column] as Cell;
}

function linesByBlock(layout: Layout): Map<number, PlacedLine[]> {
  const lines = new Map<number, PlacedLine[]>();
  for (const item of layout.pages.flatMap((page) => page.items)) {
    if (item.type !== 'line' || item.role === 'continuation') continue;
    lines.set(item.block, [...(lines.get(item.block) ?? []), item]);
  }
  return lines;
}

/** A table may have one head only: later bands, which bring heads of their own, become bodies that begin with them. */
function tableElement({ caption, grid }: TableBlock, cells: Map<Cell, Element>): Element {
  const rows = (start: number, end: number): Element[] => grid.slots.slice(start, end).map((slots) => ({
    type: 'TR',
    children: slots.flatMap((slot) => {
      if (slot.type !== 'cell') return [];
      const element = cellElement(slot);
      cells.set(slot, element);
      return [element];
    }),
  }));
  const section = (type: 'THead' | 'TBody', start: number, end: number): Element[] => (start < end ? [{ type, children: rows(start, end) }] : []);
  const sections = grid.bands.flatMap(({ start, head, end }: GridBand, index) =>
    index === 0 ? [...section('THead', start, start + head), ...section('TBody', start + head, end)] : section('TBody', start, end));
  return { type: 'Table', attributes: { Summary: caption }, children: sections };
}

function cellElement({ role, rowSpan, colSpan }: Cell): Element {
  const attributes = { ...(rowSpan > 1 && { RowSpan: rowSpan }), ...(colSpan > 1 && { ColSpan: colSpan }) };
  if (role === 'value') return { type: 'TD', attributes, children: [] };
  return { type: 'TH', attributes: { Scope: role === 'row' ? 'Row' : 'Column', ...attributes }, children: [] };
}
