/** Body text and headings: lines of the grid, first line indented by two characters (GB/T 9704-2012, 7.3.3). */
import type { Heading, Paragraph } from '../../model/document';
import type { Metrics } from '../../model/layout';
import type { Theme } from '../../model/theme';
import type { Area } from '../area';
import type { FlowLine } from '../flow';
import { breaksOf } from './breaks';
import { glyphsOf, type Glyph } from './glyphs';
import { setLine } from './justify';
import { breakLines } from './lines';

const INDENT = 2;

/** From so many lines on, a paragraph leaves at least two lines on either side of a page break. A shorter note is not broken. */
const DIVISIBLE = 4;

/** Notes stand two to a line of the grid. */
const NOTE_HEIGHT = 1 / 2;

export function paragraphLines(paragraph: Paragraph, block: number, theme: Theme, area: Area, metrics: Metrics): FlowLine[] {
  // Notes at the end of a draft are no part of it, and small; their characters are not those of the grid.
  const note = paragraph.note !== undefined;
  const body = note ? { ...theme.body, size: theme.table.size } : theme.body;
  const glyphs = [...glyphsOf(paragraph.leadIn ?? '', theme.leadIn, metrics), ...glyphsOf(paragraph.text, body, metrics)];
  return bodyLines(glyphs, note ? { ...area, tracking: 0 } : area).map((line, i, { length }) => {
    const keep = length >= DIVISIBLE ? i === 0 || i === length - 2 : note && i < length - 1;
    return { ...line, type: 'line', block, area, role: 'paragraph', height: note ? NOTE_HEIGHT : 1, keep: keep || paragraph.note === 0 };
  });
}

/** A heading keeps with what follows it. */
export function headingLines(heading: Heading, block: number, theme: Theme, area: Area, metrics: Metrics): FlowLine[] {
  return bodyLines(glyphsOf(heading.text, theme.heading, metrics), area)
    .map((line) => ({ ...line, type: 'line', block, area, role: 'heading', height: 1, keep: true }));
}

function bodyLines(glyphs: readonly Glyph[], { measure, character, tracking }: Area): Pick<FlowLine, 'x' | 'runs' | 'size'>[] {
  const indent = INDENT * character;
  const indentOf = (line: number): number => (line === 0 ? indent : 0);
  const breaks = breaksOf(glyphs, measure - indent, tracking);
  return breakLines(glyphs, breaks, (line) => measure - indentOf(line), tracking, true).map(({ start, end }, i, lines) => ({
    x: indentOf(i),
    size: glyphs[start]!.size,
    runs: setLine(glyphs.slice(start, end), measure - indentOf(i), tracking, i < lines.length - 1),
  }));
}
