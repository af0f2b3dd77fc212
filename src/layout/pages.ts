/** Puts knots on pages, one after the other, on the line grid. */
import type { Metrics, Page, Placed } from '../model/layout';
import type { Theme } from '../model/theme';
import { baselineIn, type Area } from './area';
import { heightOf, type FlowBlank, type FlowLine, type FlowTable, type Knot } from './flow';
import { continuationMark } from './table/continuation';
import type { TablePart } from './table/part';
import { cutPart } from './table/plan';
import { EPSILON } from './text/lines';

/** A page being filled: `line` is the next free line of its grid. */
interface Sheet { readonly area: Area; readonly items: Placed[]; line: number }

/** A table that must be broken begins on a page already begun only when it fills this part of it. */
const WORTH_BEGINNING = 1 / 4;

/** Begins with a page of the area `upright`, which turns when something else stands on it first. */
export function fillPages(knots: readonly Knot[], upright: Area, theme: Theme, metrics: Metrics): Page[] {
  const sheets: Sheet[] = [{ area: upright, items: [], line: 0 }];
  for (const { lines, table } of knots) {
    if (table) placeTable(sheets, lines, table, theme, metrics);
    else placeText(sheets, lines);
  }
  return sheets.map(({ area, items }, i) => ({ number: i + 1, ...area.page, items }));
}

const here = (sheets: readonly Sheet[]): Sheet => sheets.at(-1)!;

/** pt between the next free line, or one `lines` further down, and the lower edge of the type area. */
const space = ({ area, line }: Sheet, lines = 0): number => area.height - (line + lines) * area.pitch;

/** An empty page is not left behind: it takes the shape that is needed. */
function turnPage(sheets: Sheet[], area: Area): void {
  if (here(sheets).items.length === 0) sheets.pop();
  sheets.push({ area, items: [], line: 0 });
}

function placeText(sheets: Sheet[], lines: Knot['lines']): void {
  const { area } = lines[0]!;
  if (here(sheets).area !== area || here(sheets).line + heightOf(lines) > area.lines) turnPage(sheets, area);
  placeLines(sheets, lines);
}

/** Lines on the grid; what is kept together but longer than a page goes on all the same. */
function placeLines(sheets: Sheet[], lines: readonly (FlowLine | FlowBlank)[]): void {
  for (const item of lines) {
    if (here(sheets).line + heightOf([item]) > here(sheets).area.lines) turnPage(sheets, here(sheets).area);
    const sheet = here(sheets);
    if (item.type === 'blank') {
      if (sheet.line > 0) sheet.line += 1;
      continue;
    }
    const { left, top, pitch } = sheet.area;
    const { block, role, runs, size, height } = item;
    sheet.items.push({ type: 'line', block, role, x: left + item.x, baseline: baselineIn(top + sheet.line * pitch, height * pitch, size), runs });
    sheet.line += height;
  }
}

function placeTable(sheets: Sheet[], above: Knot['lines'], { block, table: { area, table, whole } }: FlowTable, theme: Theme, metrics: Metrics): void {
  if (here(sheets).area !== area) turnPage(sheets, area);
  const place = (part: TablePart, index: number, y: number): void => {
    const { grid, lines, echoes, source, repeated, heights } = part;
    const sheet = here(sheets);
    const top = area.top + y;
    sheet.items.push({ type: 'table', block, part: index, x: area.left, y: top, widths: table.widths, heights, size: table.size, grid, source, repeated, lines, echoes });
    sheet.line = Math.ceil((y + part.height) / area.pitch - EPSILON);
  };
  const begins = (): boolean => {
    const room = space(here(sheets), heightOf(above));
    return whole ? whole.height + table.foot <= room + EPSILON : (cutPart(table, 0, room, false)?.part.height ?? 0) >= area.height * WORTH_BEGINNING;
  };

  if (here(sheets).line > 0 && !begins()) turnPage(sheets, area);
  placeLines(sheets, above);
  if (whole) {
    if (whole.height + table.foot > space(here(sheets)) + EPSILON) turnPage(sheets, area);
    place(whole, 0, here(sheets).line * area.pitch);
    return;
  }
  let cut = cutPart(table, 0, space(here(sheets)), false);
  if (!cut) turnPage(sheets, area);
  cut ??= cutPart(table, 0, area.height, true)!;
  place(cut.part, 0, here(sheets).line * area.pitch);
  for (let index = 1; cut.next < table.strips.length; index++) {
    turnPage(sheets, area);
    here(sheets).items.push(continuationMark(block, table, area, theme, metrics));
    cut = cutPart(table, cut.next, area.height - table.lineHeight, true)!;
    place(cut.part, index, table.lineHeight);
  }
}
