/** When a report is tried again that failed though nothing is wrong with its input: it took too long, or its document was open. */

/** `at` and `pause` in ms. */
export interface Again { readonly at: number; readonly pause: number }

const FIRST = 60_000;
const LONGEST = 3_600_000;

export const NOT_AGAIN: Again = { at: Infinity, pause: FIRST };

/** After a minute, then after twice as long each time, an hour at most. */
export const again = ({ pause }: Again, isOwed: boolean, now: number): Again =>
  (isOwed ? { at: now + pause, pause: Math.min(2 * pause, LONGEST) } : NOT_AGAIN);
