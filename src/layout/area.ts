/** The type area of a page and its line grid (GB/T 9704-2012, 5.2): where lines stand, in pt. */
import { PT_PER_MM, type Theme } from '../model/theme';

/** Part of the em box above the baseline; the box of a Chinese character reaches 0.12 em below it. */
const ASCENT = 0.88;

export interface Area {
  readonly page: { readonly width: number; readonly height: number; readonly landscape: boolean };
  readonly left: number;
  readonly top: number;
  /** Length of a full line. */
  readonly measure: number;
  readonly pitch: number;
  readonly lines: number;
  readonly height: number;
  /** Width of one character of the grid. */
  readonly character: number;
  /** Added after every character of body text, so that the grid's characters fill the line. */
  readonly tracking: number;
}

/**
 * A landscape page is the upright sheet turned by a quarter: its head lies at the sheet's left edge, which is the binding
 * edge of odd pages and the outer edge of even pages (GB/T 9704-2012, 8). Lines keep the pitch of upright pages.
 */
export function areaOf(theme: Theme, landscape: boolean): Area {
  const { width, height, top, right, bottom, left } = theme.page;
  const upright = { measure: (width - left - right) * PT_PER_MM, height: (height - top - bottom) * PT_PER_MM };
  const pitch = upright.height / theme.linesPerPage;
  const character = upright.measure / theme.charactersPerLine;
  const grid = { pitch, character, tracking: character - theme.body.size };
  return landscape
    ? {
        ...grid, page: { width: height * PT_PER_MM, height: width * PT_PER_MM, landscape }, left: bottom * PT_PER_MM, top: left * PT_PER_MM,
        measure: upright.height, height: upright.measure, lines: Math.floor(upright.measure / pitch),
      }
    : {
        ...grid, page: { width: width * PT_PER_MM, height: height * PT_PER_MM, landscape }, left: left * PT_PER_MM, top: top * PT_PER_MM,
        measure: upright.measure, height: upright.height, lines: theme.linesPerPage,
      };
}

/** Baseline of type of a size whose em box is centred in a line of `pitch` that begins at `top`. */
export const baselineIn = (top: number, pitch: number, size: number): number => top + (pitch - size) / 2 + ASCENT * size;
