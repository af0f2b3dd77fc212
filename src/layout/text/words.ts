/** Where the words of a Chinese text begin. */

let segmenter: Intl.Segmenter | undefined;

/** A single character behind a word mostly belongs to it: 执法队, 办公室. */
const SUFFIX = /^\p{Script=Han}$/u;

/** Indices, in code points, of the characters that begin a word. */
export function wordStarts(text: string): ReadonlySet<number> {
  // Chinese by name, not by the machine's locale. Made late, since it loads a dictionary.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = new Set<number>();
  let at = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (!SUFFIX.test(segment)) starts.add(at);
    at += Array.from(segment).length;
  }
  return starts;
}
