/** A grid as an HTML table: covered slots are left out, the spans tell where they are. */
import type { Cell, Grid, GridBand, TableBlock } from '../../model/document';
import { el, lines, stack, type Markup } from './element';

/** HTML lets a table have one head: later bands are bodies that begin with rows of heads. */
export function table({ caption, grid }: TableBlock, wide: boolean): Markup {
  const section = (name: 'thead' | 'tbody', start: number, end: number): Markup[] =>
    (start < end ? [el(name, {}, stack(grid.slots.slice(start, end).map((slots) => row(slots))))] : []);
  const sections = grid.bands.flatMap(({ start, head, end }: GridBand, i) =>
    (i === 0 ? [...section('thead', start, start + head), ...section('tbody', start + head, end)] : section('tbody', start, end)));
  return el('table', { 'aria-label': caption, class: wide ? 'wide' : undefined }, stack([columns(grid), ...sections]));
}

function columns({ columns }: Grid): Markup {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return el('colgroup', {}, ...columns.map(({ width }) => el('col', { style: `width: ${percent(width / total)}` })));
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

const row = (slots: Grid['slots'][number]): Markup =>
  el('tr', {}, ...slots.flatMap((slot) => (slot.type === 'cell' ? [cell(slot)] : [])));

function cell(own: Cell): Markup {
  const spans = { rowspan: several(own.rowSpan), colspan: several(own.colSpan) };
  const style = own.align === 'center' ? undefined : `text-align: ${own.align}`;
  if (own.role === 'value') return el('td', { ...spans, style }, ...lines(own.text));
  return el('th', { scope: scopeOf(own), ...spans, style }, ...lines(own.text));
}

const several = (span: number): number | undefined => (span > 1 ? span : undefined);

/** A label over several rows or columns heads the group they make up (HTML, 4.9.10, scope). */
function scopeOf({ role, rowSpan, colSpan }: Cell): 'row' | 'rowgroup' | 'col' | 'colgroup' {
  if (role === 'row') return rowSpan > 1 ? 'rowgroup' : 'row';
  return colSpan > 1 ? 'colgroup' : 'col';
}
