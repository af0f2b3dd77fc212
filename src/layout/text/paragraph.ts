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

/** From so many lines on, a paragraph leaves at least two lines on either side of a page break. */
const DIVISIBLE = 4;

export function paragraphLines(paragraph: Paragraph, block: number, theme: Theme, area: Area, metrics: Metrics): FlowLine[] {
  // Notes at the end of a draft are no part of it, and small.
  const body = paragraph.note === undefined ? theme.body : { ...theme.body, size: theme.table.size };
  const glyphs = [...glyphsOf(paragraph.leadIn ?? '', theme.leadIn, metrics), ...glyphsOf(paragraph.text, body, metrics)];
  return bodyLines(glyphs, area).map((line, i, { length }) => ({
    ...line, type: 'line', block, role: 'paragraph', keep: paragraph.note === 0 || length >= DIVISIBLE && (i === 0 || i === length - 2),
  }));
}

/** A heading keeps with what follows it. */
export function headingLines(heading: Heading, block: number, theme: Theme, area: Area, metrics: Metrics): FlowLine[] {
  return bodyLines(glyphsOf(heading.text, theme.heading, metrics), area)
    .map((line) => ({ ...line, type: 'line', block, role: 'heading', keep: true }));
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
