/** What the cells of a table that became text look like: the form's labels, and what stands in a cell for a value. */
import type { TableDefinition } from '../model/format';
import { tableSlots } from '../model/slots';
import { normalise, similarityFrom } from '../map/label';

/** Likeness from which a cell is a label of the form, if a misspelt one. */
export const LIKE = 0.75;
/** Longer texts are no cells of a form. */
export const LONGEST = 60;

/** A number with or without unit, in its normalised writing. The number of an item ends with its point. */
const NUMBER = /^[-+]?\d(?:[\d.,]*\d)?\p{L}{0,2}$/u;
/** Signs, and the word for nothing, where a number belongs. */
const PLACEHOLDER = /^(?:[-—–―－−─/／\\＼*]+|[无零空])$/u;

/** ① is no number, though its normalised writing is one. */
export const isValue = (text: string): boolean => (/^\s*[-+−–—＋－¥￥]?\s*\p{Nd}/u.test(text) && NUMBER.test(normalise(text))) || PLACEHOLDER.test(text.trim());

/** How alike a text is to the nearest label of these tables, 0 to 1. */
export function labelLikeness(tables: readonly TableDefinition[]): (text: string) => number {
  const labels = [...new Set(tables.flatMap((table) => tableSlots(table).labels.map(({ text }) => normalise(text))))].filter((label) => label !== '');
  const known = new Map(labels.map((label) => [label, 1]));
  return (text) => {
    if (text.length > LONGEST) return 0;
    const word = normalise(text);
    const before = known.get(word);
    if (before !== undefined) return before;
    const best = Math.max(0, ...labels.map((label) => similarityFrom(LIKE, label, word)));
    known.set(word, best);
    return best;
  };
}
