/** Labels as people type them: how near two different ones are. */
import { normalise } from '../model/label';
import { editDistance } from '../model/nearest';

export { normalise };

/** Strips 一、 from a section title, so that it is found with and without its number. */
export const withoutNumber = (title: string): string => normalise(title).replace(/^(第?[一二三四五六七八九十]+、|#+)/, '');

/** Strips （一）, 一、 or 1. from a label of a table: people who move a row number it anew. */
export const withoutItemNumber = (label: string): string => normalise(label).replace(/^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+\.)/, '');

/** Below this share of equal characters a label is another label, not a misspelt one. */
export const SAME = 0.75;

/** 1 for equal labels, 0 for labels with nothing in common: one minus the share of characters to be edited. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

/** The same where it is at least so much, else 0 or less than that: most labels are told apart by their length and characters. */
export function similarityFrom(least: number, a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < longest * least) return 0;
  let shared = 0;
  for (const c of b) if (a.includes(c)) shared += 1;
  return shared < longest * least ? 0 : similarity(a, b);
}

/** How many characters of both stand in the same order in each. */
function shared(a: string, b: string): number {
  let counts = Array.from({ length: b.length + 1 }, () => 0);
  for (const c of a) {
    const above = counts;
    counts = [0];
    for (let i = 0; i < b.length; i++) counts.push(b[i] === c ? above[i]! + 1 : Math.max(above[i + 1]!, counts[i]!));
  }
  return counts.at(-1)!;
}

/** The shorter is all in the longer one, or half of it and some words: 其他事项 for 其他需要报告的事项. One character says nothing. */
export function isPartOf(a: string, b: string): boolean {
  const [one, other] = [normalise(a), normalise(b)];
  const [common, shorter] = [shared(one, other), Math.min(one.length, other.length)];
  return common > 1 && (common === shorter || (common > 2 && common * 2 >= shorter));
}

/** The most similar candidate; undefined when the best two cannot be told apart or none has anything in common. */
export function nearest<T>(label: string, candidates: readonly T[], text: (candidate: T) => string): { candidate: T; score: number } | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: similarity(normalise(label), normalise(text(candidate))) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score === 0 || (second && second.score === best.score)) return undefined;
  return best;
}
