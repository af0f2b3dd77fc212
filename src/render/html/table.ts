/** A grid as an HTML table: covered slots are left out, the spans tell where they are. */
import type { Cell, Grid, GridBand, TableBlock } from '../../model/document';
import { el, lines, stack, type Markup } from './element';
import { marks } from './marks';

/** HTML lets a table have one head: later bands are bodies that begin with rows of heads. */
export function table({ id, caption, grid }: TableBlock, wide: boolean): Markup {
  const section = (name: 'thead' | 'tbody', start: number, end: number): Markup[] =>
    (start < end ? [el(name, {}, stack(grid.slots.slice(start, end).map((slots, r) => row(slots, (c) => cellId(id, start + r, c)))))] : []);
  const sections = grid.bands.flatMap(({ start, head, end }: GridBand, i) =>
    (i === 0 ? [...section('thead', start, start + head), ...section('tbody', start + head, end)] : section('tbody', start, end)));
  return el('table', { 'aria-label': caption, class: wide ? 'wide' : undefined }, stack([columns(grid), ...sections]));
}

function columns({ columns }: Grid): Markup {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return el('colgroup', {}, ...columns.map(({ width }) => el('col', { style: `width: ${percent(width / total)}` })));
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** The id of a marked cell; rows and columns of the grid from 0. */
export const cellId = (table: string, row: number, column: number): string => `${table}-${row}-${column}`;

const row = (slots: Grid['slots'][number], id: (column: number) => string): Markup =>
  el('tr', {}, ...slots.flatMap((slot, c) => (slot.type === 'cell' ? [cell(slot, id(c))] : [])));

function cell(own: Cell, id: string): Markup {
  const attributes = {
    scope: own.role === 'value' ? undefined : scopeOf(own),
    rowspan: several(own.rowSpan),
    colspan: several(own.colSpan),
    style: own.align === 'center' ? undefined : `text-align: ${own.align}`,
    ...(own.marks ? { id, class: 'marked' } : {}),
  };
  return el(own.role === 'value' ? 'td' : 'th', attributes, ...lines(own.text), ...marks(own.marks));
}

const several = (span: number): number | undefined => (span > 1 ? span : undefined);

/** A label over several rows or columns heads the group they make up (HTML, 4.9.10, scope). */
function scopeOf({ role, rowSpan, colSpan }: Cell): 'row' | 'rowgroup' | 'col' | 'colgroup' {
  if (role === 'row') return rowSpan > 1 ? 'rowgroup' : 'row';
  return colSpan > 1 ? 'colgroup' : 'col';
}
