/** Lengths of the theme in Word's units: twips (1/20 pt), half points, and the pitches of the document grid. */
import { PT_PER_MM, type Theme } from '../../model/theme';

export const twips = (pt: number): number => Math.round(pt * 20);
export const mmToTwips = (mm: number): number => twips(mm * PT_PER_MM);
export const halfPoints = (pt: number): number => Math.round(pt * 2);

/** Width of the type area, twips: what the rounded margins leave, so that it is what Word computes. */
export const areaWidth = ({ page }: Theme): number => mmToTwips(page.width) - mmToTwips(page.left) - mmToTwips(page.right);
export const areaHeight = ({ page }: Theme): number => mmToTwips(page.height) - mmToTwips(page.top) - mmToTwips(page.bottom);

/** Distance from line to line, twips. Rounded down, or the page holds one line less. */
export const linePitch = (theme: Theme): number => Math.floor(areaHeight(theme) / theme.linesPerPage);

/** Distance from character to character, pt; one twip of the line stays free for Word's own rounding. */
export const characterPitch = (theme: Theme): number => (areaWidth(theme) - 1) / 20 / theme.charactersPerLine;

/** Difference of the character pitch to the type size of Normal in 1/4096 pt (ECMA-376 Part 1, 17.6.5, `charSpace`). */
export const charSpace = (theme: Theme): number => Math.floor((characterPitch(theme) - theme.body.size) * 4096);

/**
 * Space added after every body character so that a line holds its number of them, twips. One less than there is room for:
 * LibreOffice ends lines with the last whole cell of the page's grid, whose pitch it rounds down.
 */
export const tracking = (theme: Theme): number => Math.floor(areaWidth(theme) / theme.charactersPerLine - theme.body.size * 20) - 1;

/** Body characters as a length, twips. */
export const characters = (theme: Theme, count: number): number => Math.round(count * characterPitch(theme) * 20);
