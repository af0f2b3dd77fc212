/** The word that was probably meant. */

/** The most similar of the words; undefined when less than half of the characters agree, or two words are equally near. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const ranked = words.map((w) => ({ w, share: editDistance(word, w) / Math.max(word.length, w.length, 1) })).sort((a, b) => a.share - b.share);
  const [best, second] = ranked;
  return best && best.share <= 0.5 && best.share !== second?.share ? best.w : undefined;
}

/** Levenshtein's distance: insertions, deletions and replacements of one character. */
export function editDistance(a: string, b: string): number {
  const row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let corner = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, corner + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      corner = above;
    }
  }
  return row[b.length]!;
}
