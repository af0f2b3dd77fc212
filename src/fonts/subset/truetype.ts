/**
 * A TrueType font of some of another's glyphs, as a PDF embeds it (ISO 32000-1, 9.9): the outlines are copied as they stand
 * in the file. fontkit takes every table apart and writes it anew, which takes more time than drawing the whole document.
 */
import type { Font } from '../fontkit';

/** Parts of a component of a compound glyph (OpenType `glyf`). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** What a compound glyph is made of: where each component's glyph number stands in its outline. */
function components(outline: DataView): number[] {
  const places: number[] = [];
  for (let at = 10, flags = MORE; flags & MORE;) {
    flags = outline.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
  }
  return places;
}

/** `include` gives a glyph's number in the new font, entering it into `glyphs` where it is new. */
interface Chosen { readonly glyphs: readonly number[]; includeGlyph(glyph: number): number }

/** `sfnt` are the bytes of the font, which `font` was read from. Gives the bytes of the new font. */
export function trueTypeSubset(sfnt: Buffer, { directory: { tables }, loca }: Font, chosen: Chosen): Buffer {
  const table = (tag: string): Buffer => {
    const { offset, length } = tables[tag]!;
    return sfnt.subarray(offset, offset + length);
  };
  const outlines: Buffer[] = [];
  const offsets = [0];
  const all = table('glyf');
  // Components are entered behind the last glyph while it goes on.
  for (let i = 0; i < chosen.glyphs.length; i++) {
    const [start, end] = [loca!.offsets[chosen.glyphs[i]!]!, loca!.offsets[chosen.glyphs[i]! + 1]!];
    let outline = all.subarray(start, end);
    if (end > start && outline.readInt16BE() < 0) {
      outline = Buffer.from(outline);
      const view = new DataView(outline.buffer, outline.byteOffset, outline.length);
      for (const at of components(view)) view.setUint16(at, chosen.includeGlyph(view.getUint16(at)));
    }
    outlines.push(outline);
    offsets.push(offsets.at(-1)! + outline.length);
  }
  const count = outlines.length;
  const places = Buffer.alloc(4 * offsets.length);
  offsets.forEach((offset, i) => places.writeUInt32BE(offset, 4 * i));
  return sfntOf({
    'cvt ': tables['cvt '] && table('cvt '), fpgm: tables.fpgm && table('fpgm'), prep: tables.prep && table('prep'),
    glyf: Buffer.concat(outlines),
    head: edited(table('head'), 50, 1), // indexToLocFormat: 32 bits
    hhea: edited(table('hhea'), 34, count), // numberOfHMetrics
    hmtx: metrics(table('hmtx'), table('hhea').readUInt16BE(34), chosen.glyphs),
    loca: places,
    maxp: edited(table('maxp'), 4, count), // numGlyphs
  });
}

function edited(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

/** Advance width and left side bearing; glyphs from `full` on have the last one's width and a bearing of their own. */
function metrics(hmtx: Buffer, full: number, glyphs: readonly number[]): Buffer {
  const chosen = Buffer.alloc(4 * glyphs.length);
  glyphs.forEach((glyph, i) => {
    const own = Math.min(glyph, full - 1);
    hmtx.copy(chosen, 4 * i, 4 * own, 4 * own + 4);
    if (glyph >= full) hmtx.copy(chosen, 4 * i + 2, 4 * full + 2 * (glyph - full), 4 * full + 2 * (glyph - full) + 2);
  });
  return chosen;
}

/** A font file of these tables, which stand in the order of their tags, each at a multiple of four bytes. */
function sfntOf(tables: Readonly<Record<string, Buffer | undefined>>): Buffer {
  const present = Object.entries(tables).filter((entry): entry is [string, Buffer] => entry[1] !== undefined);
  const head = Buffer.alloc(12 + 16 * present.length);
  const selector = Math.floor(Math.log2(present.length));
  head.writeUInt32BE(0x00010000, 0);
  [present.length, 16 * 2 ** selector, selector, 16 * (present.length - 2 ** selector)].forEach((value, field) => head.writeUInt16BE(value, 4 + 2 * field));
  let offset = head.length;
  const parts: Buffer[] = [head];
  present.forEach(([tag, bytes], i) => {
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(offset, 12 + 16 * i + 8);
    head.writeUInt32BE(bytes.length, 12 + 16 * i + 12);
    const padding = Buffer.alloc(-bytes.length & 3);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
