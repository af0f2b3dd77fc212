/** Characters with their faces and widths: what lines are made of. */
import type { Metrics } from '../../model/layout';
import type { FaceRole, TypeStyle } from '../../model/theme';

export interface Glyph {
  readonly text: string;
  readonly face: FaceRole;
  readonly size: number;
  /** Advance at `size`, without tracking. */
  readonly width: number;
}

/** A character that the style's face lacks is set in the face that has it. */
export function glyphsOf(text: string, style: TypeStyle, metrics: Metrics): Glyph[] {
  return Array.from(text, (character) => {
    const face = metrics.faceOf(character, style.face);
    return { text: character, face, size: style.size, width: metrics.width(character, face, style.size) };
  });
}

export const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((glyph) => glyph.text).join('');

export const widthOf = (glyphs: readonly Glyph[], tracking: number): number => glyphs.reduce((sum, glyph) => sum + glyph.width + tracking, 0);
