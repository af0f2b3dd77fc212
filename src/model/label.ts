/** What counts as the same label, however it was typed. */
import { remembered } from './once';

/** Curly, corner and straight quotation marks are one; so are the many dashes. */
const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟″"「」『』〝〞]/g, '"'],
  [/[‘’‚′`]/g, "'"],
  [/[‐‑‒–—―−─-]+/g, '-'],
  [/[\s\u200b\ufeff]+/g, ''],
  [/(?<=[^/:]):+(?=\/|$)/g, ''],
  [/(^|\/)(\d+)[.、,)]+/g, '$1$2.'],
  [/(^|\/)([一二三四五六七八九十]+)[.、,]+/g, '$1$2、'],
];

/**
 * The form in which labels are compared: width, white space, quotation marks, a colon at the end and the style of item numbers (1. or 1、)
 * do not matter. Works on single labels and on paths joined by `/`. The same few labels are compared again and again.
 */
export const normalise = remembered(5_000, (label: string) => FOLDED.reduce((folded, [pattern, by]) => folded.replace(pattern, by), label.normalize('NFKC')));
