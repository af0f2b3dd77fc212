/** Subsets draw the same outlines as the fonts they are made from. */
import { describe, expect, it } from '@jest/globals';
import { parse, type Font, type Glyph } from '../../src/fonts/fontkit';
import { loadFaces } from '../../src/fonts/fonts';
import { flatten } from '../../src/fonts/subset/charstring';
import { trueTypeSubset } from '../../src/fonts/subset/truetype';
import type { FaceRole } from '../../src/model/theme';
import { sfnt } from './sfnt';

const faces = loadFaces({ installed: false }).value;
const TEXT = '政府信息公开工作年度报告（2021）—“a”，。堌㐀é';

interface Drawn extends Glyph { readonly path: { toSVG(): string } }
const drawn = (font: Font, id: number): string => (font as unknown as { getGlyph(id: number): Drawn }).getGlyph(id).path.toSVG();

describe.each<FaceRole>(['标宋', '仿宋', '楷', '黑', '宋'])('a subset of %s', (role) => {
  const font = parse(faces.face(role).marker) as Font & { readonly stream: { readonly buffer: Uint8Array } };
  const original = Array.from(TEXT, (character) => font.glyphForCodePoint(character.codePointAt(0)!));
  const subset = font.createSubset();
  const numbers = original.map((glyph) => subset.includeGlyph(glyph.id));
  const bytes = Buffer.from(subset.encode());
  /** As a font file: of a CFF font a PDF embeds the outlines alone. */
  const whole = (): Buffer => {
    const table = (tag: string): Buffer => Buffer.from(font.stream.buffer.subarray(font.directory.tables[tag]!.offset, font.directory.tables[tag]!.offset + font.directory.tables[tag]!.length));
    const file = sfnt(Object.fromEntries([['CFF ', bytes], ...['head', 'hhea', 'hmtx', 'maxp'].map((tag): [string, Buffer] => [tag, table(tag)])]));
    file.write('OTTO', 'latin1');
    return file;
  };

  it('has the same outlines', () => {
    const read = parse(font.directory.tables['CFF '] ? whole() : bytes) as Font;
    expect(numbers.map((id) => drawn(read, id))).toEqual(original.map(({ id }) => drawn(font, id)));
  });

  it('is small', () => {
    expect(bytes.length).toBeLessThan(40_000);
  });
});

it('takes the components of a compound glyph along, under their new numbers', () => {
  const file = sfnt({
    // Glyph 1 has one contour; glyph 2 is glyph 1 moved by two words, without scale.
    glyf: Buffer.from(`0001${'00'.repeat(26)}ffff${'00'.repeat(8)}0001000100640000`, 'hex'),
    head: Buffer.concat([Buffer.alloc(18), Buffer.from('03e8', 'hex'), Buffer.alloc(34)]),
    hhea: Buffer.concat([Buffer.alloc(34), Buffer.from('0003', 'hex')]),
    hmtx: Buffer.alloc(12, 1),
    maxp: Buffer.from('000100000003', 'hex'),
  });
  const { glyphs, includeGlyph } = { glyphs: [0, 2], includeGlyph(id: number) { glyphs.push(id); return glyphs.length - 1; } };
  const font = { directory: { tables: tablesOf(file) }, loca: { offsets: [0, 0, 28, 46] } } as unknown as Font;
  const made = trueTypeSubset(file, font, { glyphs, includeGlyph });
  const { glyf } = tablesOf(made);
  expect(glyphs).toEqual([0, 2, 1]);
  expect(made.readUInt16BE(glyf!.offset + 12)).toBe(2);
});

function tablesOf(file: Buffer): Record<string, { offset: number; length: number }> {
  return Object.fromEntries(Array.from({ length: file.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i;
    return [file.toString('latin1', at, at + 4), { offset: file.readUInt32BE(at + 8), length: file.readUInt32BE(at + 12) }];
  }));
}

describe('a charstring', () => {
  const code = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
  /** The number n, and n less the bias of few subroutines. */
  const n = (value: number): number => value + 139;
  const call = (subroutine: number): number => n(subroutine - 107);

  it('without calls stays as it is', () => {
    const plain = code(n(1), n(2), 21, n(5), 6, 14);
    expect(flatten(plain, [], [])).toEqual(plain);
  });

  it('has what its subroutines say in the place of the calls, those within them too', () => {
    const local = [code(n(3), n(4), 5, 11), code(n(7), 11)];
    const global = [code(n(9), call(1), 10, 5, 11)];
    expect(flatten(code(n(1), n(2), 21, call(0), 10, call(0), 29, 14), local, global)).toEqual(code(n(1), n(2), 21, n(3), n(4), 5, n(9), n(7), 5, 14));
  });

  it('keeps the bits of its hints, which are counted across calls', () => {
    // Nine hints take two bytes of bits, which look like operators.
    const stems = (count: number): number[] => Array.from({ length: 2 * count }, () => n(1));
    const flat = flatten(code(...stems(4), call(0), 10, ...stems(5), 19, 10, 29, 14), [code(18, 11)], []);
    expect(flat).toEqual(code(...stems(4), 18, ...stems(5), 19, 10, 29, 14));
  });

  it('that computes, calls itself, or calls what is not there cannot be flattened', () => {
    expect(flatten(code(n(1), n(2), 12, 10, 14), [], [])).toBeUndefined();
    expect(flatten(code(call(0), 10), [code(call(0), 10)], [])).toBeUndefined();
    expect(flatten(code(call(3), 10), [], [])).toBeUndefined();
    expect(flatten(code(10), [code(11)], [])).toBeUndefined();
  });
});
