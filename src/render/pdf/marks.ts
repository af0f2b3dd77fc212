/** What stands on a page beside the document: its number and the mark of a draft. */
import type { Faces } from '../../fonts/fonts';
import type { Document } from '../../model/document';
import type { Page, PlacedLine } from '../../model/layout';
import { PT_PER_MM, type Theme } from '../../model/theme';
import type { TextItem } from './items';
import type { SetLine } from './text';

/** Height above the baseline at which a 一字线 is drawn, em. */
const DASH_HEIGHT = 0.38;

/**
 * GB/T 9704-2012, 7.5: arabic digits in 4号 宋体 between two 一字线, which lie 7 mm below the type area; odd pages on the
 * right, even pages on the left, one character in. On a landscape page (clause 8: 横排表格) the number keeps its place on
 * the upright sheet, whose left edge is the upper edge of the landscape page.
 */
export function pageNumber(page: Page, theme: Theme, faces: Faces, setLine: SetLine): TextItem[] {
  const { face, size } = theme.pageNumber;
  const text = `— ${page.number} —`;
  const sheet = page.landscape ? { width: page.height, height: page.width } : page;
  const right = sheet.width - theme.page.right * PT_PER_MM - size - faces.width(text, face, size);
  const x = page.number % 2 === 1 ? right : theme.page.left * PT_PER_MM + size;
  const baseline = sheet.height - (theme.page.bottom - theme.pageNumberDrop) * PT_PER_MM + DASH_HEIGHT * size;
  if (!page.landscape) return setLine([{ text, face, size }], x, baseline, {});
  const [turnedX, turnedY] = [sheet.height - baseline, x];
  return setLine([{ text, face, size }], turnedX, turnedY, { turn: { angle: 90, x: turnedX, y: turnedY } });
}

const MARK_SIZE = 14;
/** From the upper edge of the page to the baseline of the head line, mm. */
const MARK_BASELINE = 22;
const WATERMARK_SIZE = 160;
/** Part of the page's diagonal that the watermark may take. */
const WATERMARK_SPAN = 0.6;
/** Light enough to read on. */
const WATERMARK_GREY = '#e8e8e8';

/** The mark of a draft in the upper margin, and large across the page, to be drawn under the text. */
export function draftMarks(mark: string, page: Page, theme: Theme, faces: Faces, setLine: SetLine): TextItem[] {
  const { face } = theme.heading;
  const em = faces.width(mark, face, 1);
  const centre = { x: page.width / 2, y: page.height / 2 };
  const size = Math.min(WATERMARK_SIZE, (WATERMARK_SPAN * Math.hypot(page.width, page.height)) / em);
  return [
    ...setLine([{ text: mark, face, size, color: WATERMARK_GREY }], centre.x - (em * size) / 2, centre.y + DASH_HEIGHT * size, { turn: { angle: -45, ...centre } }),
    ...setLine([{ text: mark, face, size: MARK_SIZE }], centre.x - (em * MARK_SIZE) / 2, MARK_BASELINE * PT_PER_MM, {}),
  ];
}

const NUMBER_SIZE = 8;

/** Numbers of the findings that concern a paragraph, in the margin left of its first line. */
export function noteMarks(line: PlacedLine, page: Page, document: Document, theme: Theme, faces: Faces, setLine: SetLine): TextItem[] {
  const block = document.blocks[line.block];
  const marks = block?.type === 'paragraph' ? block.marks : undefined;
  const first = page.items.find((item) => item.type === 'line' && item.block === line.block);
  if (!marks || first !== line || line.x <= theme.page.left * PT_PER_MM) return [];
  const text = `[${marks.join(',')}]`;
  const { face } = theme.table;
  return setLine([{ text, face, size: NUMBER_SIZE }], theme.page.left * PT_PER_MM - faces.width(text, face, NUMBER_SIZE) - NUMBER_SIZE / 2, line.baseline, {});
}
