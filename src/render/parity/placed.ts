/** Parity of the layout: every word of the document was placed, and the parts of a table make up its grid. */
import type { Cell, Document, Grid, TableBlock } from '../../model/document';
import type { Layout, PlacedTable } from '../../model/layout';
import { assertSame, blockWords, tight } from './words';

/** Throws when a word, a cell or a span got lost. */
export function assertPlaced(document: Document, layout: Layout): void {
  const lines = new Map<number, string[]>();
  const parts = new Map<number, PlacedTable[]>();
  for (const item of layout.pages.flatMap((page) => page.items)) {
    if (item.type === 'table') add(parts, item.block, item);
    else if (item.role !== 'continuation') add(lines, item.block, item.runs.map((run) => run.text).join(''));
  }
  document.blocks.forEach((block, index) => {
    if (block.type === 'table') assertTable(block, parts.get(index) ?? []);
    else assertSame(`layout: block ${index + 1} (${block.type})`, blockWords(block), tight((lines.get(index) ?? []).join('')));
  });
}

function assertTable({ id, grid }: TableBlock, parts: readonly PlacedTable[]): void {
  const shown = new Map<Cell, string[]>();
  for (const part of parts) {
    part.grid.slots.forEach((slots, row) => slots.forEach((slot, column) => {
      const owner = cellAt(grid, part.source[row]!, column);
      const echo = part.echoes.some((at) => at.row === row && at.column === column);
      if (slot.type === 'cell' && !echo) add(shown, owner, tight(part.lines[row]![column]!.join('')));
      const own = slot.type === 'cell' ? { row, column } : slot;
      if (cellAt(grid, part.source[own.row]!, own.column) !== owner) throw new Error(`layout: table ${id}, part ${part.part + 1}: slot ${row},${column} is not in the cell of the grid`);
    }));
  }
  for (const cell of grid.slots.flat()) {
    if (cell.type === 'covered') continue;
    const [text, texts] = [tight(cell.text), shown.get(cell) ?? []];
    // Repeated whole in every part it reaches into, or divided between them.
    if (texts.length === 0) throw new Error(`layout: table ${id} lost a ${cell.role} cell`);
    if (!texts.every((t) => t === text)) assertSame(`layout: table ${id}, a ${cell.role} cell`, text, texts.join(''));
  }
}

function cellAt({ slots }: Grid, row: number, column: number): Cell {
  const slot = slots[row]![column]!;
  return slot.type === 'cell' ? slot : slots[slot.row]![slot.column] as Cell;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
