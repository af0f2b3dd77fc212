/** Breaks a short text into lines of like length, between words: titles and labels (GB/T 9704-2012, 7.3.1). */
import { withoutSpaces } from './breaks';
import { textOf, widthOf, type Glyph } from './glyphs';
import { breakLines, type Line, EPSILON } from './lines';
import { wordStarts } from './words';

/** What is put up with to keep a word whole, in em² of unevenness. */
const SPLIT_WORD = 9;

/** Longer texts are read as text: lines as full as can be. In characters. */
const LONG = 100;

export interface Shape {
  /** How much longer each line is to be than the one above, em: a trapezoid rather than a block. */
  readonly slope: number;
  /** Cost of one line more than needed, in em² of unevenness; without it there is none. */
  readonly extraLine?: number;
}

/** A text to be set: the places where lines may end, and those where words begin. */
interface Text extends Pick<Shape, 'slope'> {
  readonly glyphs: readonly Glyph[];
  readonly places: readonly number[];
  readonly words: ReadonlySet<number>;
  readonly measure: number;
  readonly tracking: number;
}

interface Way { readonly cost: number; readonly lines: readonly Line[] }

/** `breaks` as `breaksOf` gives them for `measure`. */
export function balance(glyphs: readonly Glyph[], breaks: readonly boolean[], measure: number, tracking: number, { slope, extraLine }: Shape): readonly Line[] {
  const greedy = breakLines(glyphs, breaks, () => measure, tracking, false);
  if (greedy.length < 2 || glyphs.length > LONG) return greedy;
  const places = [...breaks.flatMap((may, i) => (may ? [i] : [])), glyphs.length];
  const text: Text = { glyphs, places, words: wordStarts(textOf(glyphs)), measure, tracking, slope };
  const even = inLines(text, greedy.length)!;
  const longer = extraLine === undefined ? undefined : inLines(text, greedy.length + 1);
  return longer && longer.cost + extraLine! < even.cost - EPSILON ? longer.lines : even.lines;
}

/** The best way to set the text in `count` lines: the best ways to set its beginnings in ever more lines. */
function inLines({ glyphs, places, words, measure, tracking, slope }: Text, count: number): Way | undefined {
  const mean = widthOf(glyphs, tracking) / count;
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [] }]]);
  for (let n = 0; n < count; n++) {
    const ideal = mean + (n - (count - 1) / 2) * slope * glyphs[0]!.size;
    const longer = new Map<number, Way>();
    for (const [start, way] of ways) {
      for (const at of places) {
        if (at <= start) continue;
        const end = withoutSpaces(glyphs, start, at);
        const width = widthOf(glyphs.slice(start, end), tracking);
        if (width > measure + EPSILON) break;
        const unevenness = ((width - ideal) / glyphs[0]!.size) ** 2;
        const cost = way.cost + unevenness + (words.has(at) || at === glyphs.length ? 0 : SPLIT_WORD);
        if (cost < (longer.get(at)?.cost ?? Infinity)) longer.set(at, { cost, lines: [...way.lines, { start, end }] });
      }
    }
    ways = longer;
  }
  return ways.get(glyphs.length);
}
