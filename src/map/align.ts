/** Aligns two sequences in order, so that the sum of the pairs' scores is greatest; items may stay without a partner. */

/** Pairs below this score are no pairs. */
export const THRESHOLD = 0.45;

/** For each of `n` items the partner among `m`, or undefined. `score` is 0 (nothing in common) to 1 (equal). */
export function align(n: number, m: number, score: (i: number, j: number) => number): (number | undefined)[] {
  const gain = Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => score(i, j) - THRESHOLD));
  const best = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const pair = gain[i]![j]! > 0 ? gain[i]![j]! + best[i + 1]![j + 1]! : -1;
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const partner = new Array<number | undefined>(n).fill(undefined);
  for (let i = 0, j = 0; i < n && j < m;) {
    const pair = gain[i]![j]! > 0 ? gain[i]![j]! + best[i + 1]![j + 1]! : -1;
    if (pair >= 0 && pair >= best[i]![j]! - 1e-12) partner[i++] = j++;
    else if (best[i + 1]![j]! > best[i]![j + 1]!) i++;
    else j++;
  }
  return partner;
}
