/** Subsets of a CFF font without subroutines: a Chinese font has 20,000, and fontkit writes something for each of them. */
import type { Cff, CffSubset, Font, Place } from '../fontkit';
import { flatten, type Subroutines } from './charstring';

/** `sfnt` are the bytes of the font. Returns what makes a new subset one without subroutines; each outline is flattened once per process. */
export function withoutSubroutines(sfnt: Buffer, font: Font, cff: Cff): (subset: CffSubset) => void {
  const bytes = ({ offset, length }: Place): Uint8Array => sfnt.subarray(offset, offset + length);
  const global = (cff.globalSubrIndex ?? []).map(bytes);
  const locals = new Map<object, Subroutines>();
  const localOf = (glyph: number): Subroutines => {
    const dict = cff.privateDictForGlyph(glyph);
    if (!dict?.Subrs) return [];
    const known = locals.get(dict) ?? dict.Subrs.map(bytes);
    locals.set(dict, known);
    return known;
  };
  const outlines = new Map<number, Uint8Array | undefined>();
  const outline = (glyph: number): Uint8Array | undefined => {
    if (!outlines.has(glyph)) outlines.set(glyph, flatten(bytes(cff.topDict.CharStrings[glyph]!), localOf(glyph), global));
    return outlines.get(glyph);
  };
  // What a subset sees of its font. fontkit would follow each outline only to find the subroutines it calls.
  const plainFont = Object.create(font, { getGlyph: { value: () => ({ _usedSubrs: {}, _usedGsubrs: {} }) } }) as Font;
  const { topDict } = cff;
  const bare = <D extends { readonly Private?: object }>(dict: D): D => (dict.Private ? { ...dict, Private: { ...dict.Private, Subrs: undefined } } : dict);
  const plain = Object.create(cff, {
    getCharString: { value: outline }, globalSubrIndex: { value: [] },
    topDict: { value: { ...bare(topDict), ...(topDict.FDArray && { FDArray: topDict.FDArray.map(bare) }) } },
  }) as Cff;

  return (subset) => {
    const encode = subset.encode.bind(subset);
    subset.encode = () => {
      if (subset.glyphs.every(outline)) Object.assign(subset, { cff: plain, font: plainFont });
      return encode();
    };
  };
}
