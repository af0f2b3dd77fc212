/** The part of fontkit that is used here: the very copy that pdfmake reads its fonts with. */
import { createRequire } from 'node:module';

export interface Glyph { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] }

/** A glyph as it stands in the font, drawn when asked for; lengths in units of the em. */
export interface Outline extends Glyph {
  readonly path: { readonly commands: readonly unknown[]; readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number } };
}

/** One character after the other, as pdfkit wants them; it scales `positions` and then asks for `advanceWidth`. */
export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
}

/** Where bytes stand in the font file. */
export interface Place { readonly offset: number; readonly length: number }

/** The glyphs that a document uses, in the order of their numbers in it. */
export interface Subset { readonly glyphs: readonly number[]; includeGlyph(glyph: number): number; encode(): Uint8Array }

/** A subset of a CFF font reads what it needs from these. */
export interface CffSubset extends Subset { cff: Cff; font: Font }

interface PrivateDict { readonly Subrs?: readonly Place[] | null }

interface TopDict {
  readonly CharStrings: readonly Place[];
  readonly Private?: PrivateDict;
  readonly FDArray?: readonly { readonly Private?: PrivateDict }[];
}

/** The table `CFF ` (Adobe TN 5176). */
export interface Cff {
  readonly topDict: TopDict;
  readonly globalSubrIndex?: readonly Place[];
  privateDictForGlyph(glyph: number): PrivateDict | null | undefined;
}

export interface Font {
  readonly familyName: string;
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly numGlyphs: number;
  /** Tables; fontkit leaves a table it cannot read undefined. `loca` holds the outlines' places in `glyf`. */
  readonly head?: object;
  readonly hhea?: { readonly ascent: number };
  readonly hmtx?: object;
  readonly post?: object;
  readonly loca?: { readonly offsets: readonly number[] };
  readonly 'CFF '?: Cff;
  readonly directory: { readonly tables: Readonly<Record<string, Place>> };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Outline;
  layout(text: string): GlyphRun;
  createSubset(): Subset;
}

/** A `.ttc` file. */
interface Collection { readonly fonts: readonly Font[] }

interface Fontkit {
  create(bytes: Uint8Array): Font | Collection;
  registerFormat(format: { probe(bytes: Uint8Array): boolean }): void;
}

// pdfmake depends on pdfkit, which depends on fontkit: a second copy of fontkit would not know the registered fonts.
const pdfmake = createRequire(createRequire(__filename).resolve('pdfmake'));
const fontkit = createRequire(pdfmake.resolve('pdfkit'))('fontkit') as Fontkit;

export const parse = (bytes: Uint8Array): Font | Collection => fontkit.create(bytes);

const shared = new Map<Uint8Array, Font>();

/** A constructor may return another object than the new one; this one returns the font that was registered. */
function SharedFont(stream: { readonly buffer: Uint8Array }): Font { return shared.get(stream.buffer)!; }
SharedFont.probe = (bytes: Uint8Array): boolean => shared.has(bytes);
fontkit.registerFormat(SharedFont);

/**
 * Makes a parsed font known to pdfmake and returns the buffer to hand to pdfmake in place of the font's bytes: pdfmake
 * opens its fonts anew for every document, and so gets the font that is open already.
 */
export function share(font: Font): Buffer {
  const marker = Buffer.from('open');
  shared.set(marker, font);
  return marker;
}
