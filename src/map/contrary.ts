/** Labels that are alike by their characters and mean different things: no misspelling makes one out of the other. */
import { normalise } from './label';
import { unitsDiffer } from './measure';

/** In each row, words of which none can stand for another. */
const CONTRARY: readonly (readonly RegExp[])[] = [
  [/本年|今年|当年/, /上年|上一年|去年/, /下年|下一年|明年|次年/],
  [/新收/, /结转/],
  [/制发|制作|制定/, /废止|失效/, /(?<!失)有效/],
  [/(?<!不)予以/, /不予|未予/, /部分/],
  [/维持/, /纠正/],
  [/(?<!未)审结/, /未审结/],
  [/复议(?!.*诉)/, /诉讼/],
  [/未经|直接/, /复议后/],
  [/许可/, /处罚/, /强制/],
];

/** The word of the form's label, and the one that stands for it in what was found. */
export function contraryWords(found: string, expected: string): { readonly found: string; readonly expected: string } | undefined {
  const [here, there] = [normalise(found), normalise(expected)];
  for (const words of CONTRARY) {
    const only = (text: string, other: string): string | undefined => words.filter((word) => !word.test(other)).flatMap((word) => word.exec(text)?.[0] ?? [])[0];
    const [own, form] = [only(here, there), only(there, here)];
    if (own !== undefined && form !== undefined) return { found: own, expected: form };
  }
  return undefined;
}

export const isContrary = (found: string, expected: string): boolean => unitsDiffer(found, expected) || contraryWords(found, expected) !== undefined;
