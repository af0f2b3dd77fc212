/** A trial of a font: a file can be whole and its tables damaged all the same, which shows only when it is used. */
import type { Font } from './fontkit';

/** Strokes, a mark and a digit: what every page needs. */
const CHARACTERS = Array.from('一年（1', (character) => character.codePointAt(0)!);

/** No character of a text face is so wide or reaches so far from its origin, em. */
const FAR = 4;

/** Measures, draws and embeds a few characters as a document would. Throws when that cannot be done. */
export function tryOut(font: Font): void {
  const subset = font.createSubset();
  for (const codePoint of CHARACTERS) {
    const { id, advanceWidth, path: { commands, bbox } } = font.glyphForCodePoint(codePoint);
    const reach = Math.max(advanceWidth, ...[bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(Math.abs));
    if (id === 0 || id >= font.numGlyphs || !(advanceWidth > 0) || commands.length === 0 || !(reach < FAR * font.unitsPerEm)) {
      throw new Error(`the glyph of U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} is damaged`);
    }
    subset.includeGlyph(id);
  }
  subset.encode();
}
