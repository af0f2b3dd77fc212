/** An open font file: what the layout measures with and the PDF draws with. One per file and process. */
import { readFileSync } from 'node:fs';
import { parse, share, type CffSubset, type Font, type Glyph, type GlyphRun } from './fontkit';
import { withoutSubroutines } from './subset/cff';
import { trueTypeSubset } from './subset/truetype';
import { tryOut } from './trial';
import { unpackWoff } from './woff';

export interface Face {
  readonly family: string;
  /** Names this face among all of the process. */
  readonly name: string;
  /** Handed to pdfmake in place of the font file. */
  readonly marker: Buffer;
  /** Height of the line's top above the baseline, in em. */
  readonly ascent: number;
  has(codePoint: number): boolean;
  /** Advance width of a character, in units of `unitsPerEm`; that of the missing glyph when there is none. */
  advance(codePoint: number): number;
  readonly unitsPerEm: number;
  /** Throws when the tables inside are damaged. Takes longer than opening: for files that did not come with the program. */
  tryOut(): void;
}

/** Glyph 0 is drawn where a font has no glyph (OpenType, `cmap`). */
const MISSING = 0;

/** Some fonts map control characters to a blank; nobody wants to print one. */
const isControl = (codePoint: number): boolean => codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);

const DASH = 0x2014;
const BOX_DRAWING_LINE = 0x2500;

/**
 * Opens a font file (`member` counts the fonts of a `.ttc`). Throws when the file is missing or is no complete font.
 */
export function openFace(file: string, member = 0): Face {
  const bytes = readFileSync(file);
  const sfnt = bytes.toString('latin1', 0, 4) === 'wOFF' ? unpackWoff(bytes) : bytes;
  const parsed = parse(sfnt);
  const font = 'fonts' in parsed ? parsed.fonts[member] : parsed;
  if (!font?.head || !font.hhea || !font.hmtx || !font.post || !(font.loca ?? font.directory.tables['CFF '])) {
    throw new Error(`${file} lacks tables that every font has`);
  }
  if (Object.values(font.directory.tables).some((table) => table.offset + table.length > sfnt.length)) throw new Error(`${file} is cut off`);

  const glyphs = new Map<number, Glyph>();
  const glyph = (codePoint: number): Glyph => {
    let known = glyphs.get(codePoint);
    if (!known) {
      const { id, advanceWidth } = font.glyphForCodePoint(drawnAs(font, codePoint));
      // A record of our own: fontkit's keeps the first character it was asked for, also in the next document.
      known = { id, advanceWidth, codePoints: [codePoint] };
      glyphs.set(codePoint, known);
    }
    return known;
  };

  const shaped = Object.assign(font, { layout: (text: string) => setPlainly(text, glyph), createSubset: subsets(sfnt, font) });
  return {
    family: font.familyName,
    name: `${file}#${member}`,
    marker: share(shaped),
    ascent: font.hhea.ascent / font.unitsPerEm,
    has: (codePoint) => !isControl(codePoint) && glyph(codePoint).id !== MISSING,
    advance: (codePoint) => glyph(codePoint).advanceWidth,
    unitsPerEm: font.unitsPerEm,
    tryOut: () => tryOut(shaped),
  };
}

/** The dash of the Noto faces is a Latin one, short and low; their box-drawing line is the 一字线 that Chinese text wants. */
function drawnAs(font: Font, codePoint: number): number {
  const short = codePoint === DASH && font.glyphForCodePoint(DASH).advanceWidth < font.unitsPerEm;
  return short && font.hasGlyphForCodePoint(BOX_DRAWING_LINE) ? BOX_DRAWING_LINE : codePoint;
}

/** A glyph for each character, without kerning or ligatures: Chinese needs none, and the layout measures the same way. */
function setPlainly(text: string, glyph: (codePoint: number) => Glyph): GlyphRun {
  const glyphs = Array.from(text, (character) => glyph(character.codePointAt(0)!));
  const positions = glyphs.map((g) => ({ xAdvance: g.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return { glyphs, positions, get advanceWidth() { return positions.reduce((sum, p) => sum + p.xAdvance, 0); } };
}

/** Subsets made in our own way, of the fonts that are drawn as they stand in their files. */
function subsets(sfnt: Buffer, font: Font): Font['createSubset'] {
  const createSubset = font.createSubset.bind(font);
  const { 'CFF ': cff, directory } = font;
  if (directory.tables.fvar) return createSubset;
  const prepare = cff && withoutSubroutines(sfnt, font, cff);
  return () => {
    const subset = createSubset();
    if (prepare) prepare(subset as CffSubset);
    else subset.encode = () => trueTypeSubset(sfnt, font, subset);
    return subset;
  };
}
