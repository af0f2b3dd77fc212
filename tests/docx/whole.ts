/** A layout by hand: every table in one part as wide as the type area, on one upright page. */
import type { Document } from '../../src/model/document';
import type { Layout, PlacedTable } from '../../src/model/layout';
import { GB9704, PT_PER_MM, type Theme } from '../../src/model/theme';

const HEIGHT = 24;

export function whole(document: Document, theme: Theme = GB9704, landscape = false): Layout {
  const { width, height, left, right } = theme.page;
  const measure = (width - left - right) * PT_PER_MM;
  const items = document.blocks.flatMap((block, i): PlacedTable[] => {
    if (block.type !== 'table') return [];
    const { grid } = block;
    const all = grid.columns.reduce((sum, column) => sum + column.width, 0);
    return [{
      type: 'table', block: i, part: 0, x: 0, y: 0, grid, size: theme.table.size, repeated: 0, source: grid.slots.map((_, r) => r),
      widths: grid.columns.map((column) => (column.width / all) * measure),
      heights: grid.slots.map(() => HEIGHT),
      lines: grid.slots.map((row) => row.map((slot) => (slot.type === 'cell' ? [slot.text] : []))),
    }];
  });
  return { pages: [{ number: 1, width: width * PT_PER_MM, height: height * PT_PER_MM, landscape, items }] };
}
