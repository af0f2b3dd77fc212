/** Characters that must not reach a document: each is found, told and taken out, so that later stages work on clean text. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { stained } from './findings';
import { addSpot, type Spots } from './spots';

/**
 * `damaged` is U+FFFD, which a program before us wrote where it lost a character (or the half of one that is left); `control` would break the XML of a
 * Word file; `bidi` turns the reading order around; `invisible` has no width and no glyph.
 */
export type Stain = 'damaged' | 'control' | 'noncharacter' | 'bidi' | 'invisible';

const STAINS: readonly (readonly [Stain, RegExp])[] = [
  ['damaged', /[\uFFFD\p{Surrogate}]/gu],
  ['control', /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029]/gu],
  ['noncharacter', /\p{Noncharacter_Code_Point}/gu],
  ['bidi', /[\u202A-\u202E\u2066-\u2069]/gu],
  ['invisible', /[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0001}-\u{E007F}]/gu],
];

const ANY = new RegExp(STAINS.map(([, pattern]) => pattern.source).join('|'), 'u');

/** The first stain of a name, such as a file's or a sheet's. */
export const stainOf = (name: string): Stain | undefined => STAINS.find(([, pattern]) => name.search(pattern) >= 0)?.[0];

export interface Cleaner {
  /** The cell's text in NFC with `\n` as its line break, without stains; U+FFFD stays, for it is safe and marks the place. */
  clean(text: string, at: Origin): string;
  diagnostics(): readonly Diagnostic[];
}

/** Cleans the cells of one sheet and remembers what it found where. */
export function cleaner(): Cleaner {
  const spots = new Map<Stain, Spots>();
  return {
    clean(text, at) {
      let clean = text.replace(/\r\n?/g, '\n');
      if (ANY.test(clean)) {
        for (const [stain, pattern] of STAINS) {
          if (clean.search(pattern) < 0) continue;
          addSpot(spots, stain, at, text);
          clean = clean.replace(pattern, stain === 'damaged' ? '\uFFFD' : '');
        }
      }
      return clean.normalize('NFC');
    },
    diagnostics: () => STAINS.flatMap(([stain]) => {
      const found = spots.get(stain);
      return found ? [stained(stain, found)] : [];
    }),
  };
}
