/** What Word follows of the layout: the parts of each table, and which blocks stand on landscape pages. */
import type { Layout, PlacedTable } from '../../model/layout';

export interface TablePart {
  readonly table: PlacedTable;
  readonly landscape: boolean;
  /** The 续表 mark above a later part. */
  readonly mark?: string;
}

export interface PlacedBlocks {
  /** In order, by block index. */
  readonly parts: ReadonlyMap<number, readonly TablePart[]>;
  /** Of a block's first page. */
  readonly landscape: ReadonlyMap<number, boolean>;
}

export function placedBlocks(layout: Layout): PlacedBlocks {
  const parts = new Map<number, TablePart[]>();
  const landscape = new Map<number, boolean>();
  for (const page of layout.pages) {
    const marks = new Map<number, string>();
    for (const item of page.items) {
      if (!landscape.has(item.block)) landscape.set(item.block, page.landscape);
      if (item.type === 'line') {
        if (item.role === 'continuation') marks.set(item.block, item.runs.map((run) => run.text).join(''));
        continue;
      }
      const mark = marks.get(item.block);
      parts.set(item.block, [...(parts.get(item.block) ?? []), { table: item, landscape: page.landscape, ...(mark ? { mark } : {}) }]);
    }
  }
  return { parts, landscape };
}
