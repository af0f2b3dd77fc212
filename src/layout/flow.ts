/** What stands on the pages, in order, before it is known on which: lines, blank lines and tables. */
import type { PlacedLine, PlacedRun } from '../model/layout';
import type { Area } from './area';
import type { PreparedTable } from './table/prepare';

/** `area` is that of the pages it stands on; `x` in pt from its left edge; `height` in lines of the grid. `keep`: the next item must begin on the same page. */
export interface FlowLine {
  readonly type: 'line';
  readonly block: number;
  readonly area: Area;
  readonly role: PlacedLine['role'];
  readonly x: number;
  readonly size: number;
  readonly height: number;
  readonly runs: readonly PlacedRun[];
  readonly keep: boolean;
}

/** A line left blank; it vanishes at the head of a page. */
export interface FlowBlank { readonly type: 'blank'; readonly area: Area; readonly keep: boolean }

export interface FlowTable { readonly type: 'table'; readonly block: number; readonly table: PreparedTable; readonly keep: boolean }

/** Lines of the grid that these take. */
export const heightOf = (lines: readonly (FlowLine | FlowBlank)[]): number =>
  lines.reduce((sum, line) => sum + (line.type === 'line' ? line.height : 1), 0);

export type FlowItem = FlowLine | FlowBlank | FlowTable;

/** Items that stay together, of which only the last may be a table. */
export interface Knot { readonly lines: readonly (FlowLine | FlowBlank)[]; readonly table?: FlowTable }

export function knots(items: readonly FlowItem[]): Knot[] {
  const all: Knot[] = [];
  let lines: (FlowLine | FlowBlank)[] = [];
  for (const item of items) {
    if (item.type === 'table') all.push({ lines, table: item });
    else {
      lines.push(item);
      if (item.keep) continue;
      all.push({ lines });
    }
    lines = [];
  }
  return lines.length > 0 ? [...all, { lines }] : all;
}
