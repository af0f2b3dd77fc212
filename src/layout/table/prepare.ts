/** A table made ready for its pages: upright or landscape, and in the type size that suits it. */
import type { TableBlock } from '../../model/document';
import type { Metrics } from '../../model/layout';
import type { Theme } from '../../model/theme';
import type { Area } from '../area';
import { EPSILON } from '../text/lines';
import { cellTexts, type CellText } from './cells';
import { neededWidths } from './columns';
import { tablePart, type TablePart } from './part';
import { sizeTable, type SizedTable } from './sized';

export interface PreparedTable {
  readonly area: Area;
  readonly table: SizedTable;
  /** The table in one part, when it fits on a page. */
  readonly whole?: TablePart;
}

/** Lines of the grid that must stand over the table on its first page, and below it on its last one. */
export interface Company { readonly above: number; readonly below: number }

/** `areas` in the order to try them: upright pages first. */
export function prepareTable({ grid }: TableBlock, { above, below }: Company, areas: readonly [Area, ...Area[]], theme: Theme, metrics: Metrics): PreparedTable {
  const texts = cellTexts(grid, theme, metrics);
  const { area, sizes } = arrange(texts, grid.columns.length, areas, theme);
  const height = area.height - Math.min(above, area.lines / 2) * area.pitch;
  // A page may be taller than its lines.
  const foot = below > 0 ? area.height - (area.lines - below) * area.pitch : 0;
  let first: SizedTable | undefined;
  for (const { size, needs } of sizes) {
    const table = sizeTable(grid, texts, needs, size, area, { height, foot }, theme);
    const whole = tablePart(table, 0, table.strips.length);
    if (whole.height + foot <= height + EPSILON) return { area, table, whole };
    first ??= table;
  }
  return { area, table: first! };
}

/** A type size, and the width that each column needs in it, pt. */
interface Size { readonly size: number; readonly needs: readonly number[] }

/** The first page and type size in which no column is too narrow; landscape and the smallest size when there is none. */
function arrange(texts: readonly CellText[], columns: number, areas: readonly [Area, ...Area[]], theme: Theme): { area: Area; sizes: readonly Size[] } {
  const all = theme.tableSizes.map((size) => ({ size, ...neededWidths(texts, columns, size, 2 * theme.cellPadding.x) }));
  const fits = (needs: readonly number[], { measure }: Area): boolean => needs.reduce((sum, need) => sum + need, 0) <= measure;
  const on = (area: Area, first: number): { area: Area; sizes: readonly Size[] } =>
    ({ area, sizes: all.slice(first).map(({ size, least, suits }) => ({ size, needs: fits(suits, area) ? suits : least })) });
  for (const area of areas) {
    const first = all.findIndex(({ least }) => fits(least, area));
    if (first >= 0) return on(area, first);
  }
  return on(areas.at(-1)!, -1);
}
