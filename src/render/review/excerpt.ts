/** The rows of a dropped sheet that opinions name, as the sheet shows them: with row numbers and, where it has columns, their letters. */
import { columnLetters } from '../../model/address';
import { originKey } from '../../model/opinion';
import type { Sheet, SheetRow } from '../../model/sheet';
import { el, lines, stack, type Markup } from '../html/element';
import { marks } from '../html/marks';
import type { Place } from './places';

/** Longer cells are cut: the page shows where, not all that stands there. */
const LONGEST = 200;
const MOST_ROWS = 200;

export interface Excerpt { readonly markup: Markup; readonly ids: ReadonlyMap<string, string> }

/** `shown` are addresses that another table of the page shows already. Undefined when no row of the sheet is left to show. */
export function excerpt(sheet: Sheet, place: Place, numbers: ReadonlyMap<string, readonly number[]>, shown: ReadonlySet<string>, prefix: string, row: string): Excerpt | undefined {
  const key = (at: { row: number; column?: number }): string => originKey({ file: place.file!, ...(place.sheet === undefined ? {} : { sheet: place.sheet }), ...at });
  const concerned = ({ row: r, cells }: SheetRow): boolean =>
    [key({ row: r }), ...columnsTo(Math.max(cells.length, widest)).map((column) => key({ row: r, column }))].some((k) => numbers.has(k) && !shown.has(k));
  const widest = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const rows = sheet.rows.filter(concerned).slice(0, MOST_ROWS);
  if (rows.length === 0) return undefined;

  const ids = new Map<string, string>();
  const marked = (k: string, id: string): Record<string, string> => {
    if (!numbers.has(k)) return {};
    ids.set(k, id);
    return { id, class: 'marked' };
  };
  const columns = columnsTo(Math.max(...rows.map(({ cells }) => cells.length)));
  const head = el('tr', {}, el('th', { scope: 'col' }, row), ...columns.map((column) => el('th', { scope: 'col' }, sheet.kind === 'text' ? '' : columnLetters(column))));
  const body = rows.map(({ row: r, cells }) => el('tr', {},
    el('th', { scope: 'row', ...marked(key({ row: r }), `${prefix}-${r}`) }, String(r), ...marks(numbers.get(key({ row: r })))),
    ...columns.map((column) => {
      const k = key({ row: r, column });
      return el('td', marked(k, `${prefix}-${r}-${column}`), ...lines(cut(cells[column - 1] ?? '')), ...marks(numbers.get(k)));
    })));
  return { markup: el('table', { class: 'excerpt' }, stack([el('thead', {}, head), el('tbody', {}, stack(body))])), ids };
}

const columnsTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
