/** What can be found of units and of words that mean something else, in both languages. Codes never change. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { en, zh } from '../model/quote';
import { finding } from './findings';
import { unitsIn, type Unit } from './measure';

/** `found` is a label or a line beside the table, `expected` what the form calls the cells. No waiver settles it: whoever knows better changes what is written. */
export function otherUnit(at: readonly Origin[], found: string, { text, kind }: Unit, expected: string): Diagnostic {
  const form = unitsIn(expected).find((unit) => unit.kind === kind)?.text;
  return finding('label/other-unit', 'error', at,
    form === undefined
      ? { zh: `${zh(found)}写的单位是${zh(text)}，表样${expected === '' ? '' : zh(expected)}没有这个单位；数字照原样填入，可能不对`, en: `${en(found)} says ${en(text)}, a unit that the form ${expected === '' ? '' : `(${en(expected)}) `}does not have; the numbers were used as they stand and may be wrong` }
      : { zh: `${zh(found)}写的单位是${zh(text)}，表样${zh(expected)}的单位是${zh(form)}；数字照原样填入，可能不对`, en: `${en(found)} says ${en(text)}, but the unit of the form is ${en(form)} (${en(expected)}); the numbers were used as they stand and may be wrong` },
    form === undefined
      ? { zh: '数字换算成一件、一次地数，再按表样改正标签；数字本来就是这样的，只改标签', en: 'Convert the numbers to single ones, and correct the label by the form; if they are that already, correct the label only' }
      : { zh: `把数字换算成${zh(form)}，再按表样改正单位；数字本来就是${zh(form)}的，只改单位`, en: `Convert the numbers to ${en(form)}, and correct the unit by the form; if they are in ${en(form)} already, correct the unit only` });
}

export const otherMeaning = (at: Origin, found: string, expected: string, words: { readonly found: string; readonly expected: string }): Diagnostic =>
  finding('label/other-meaning', 'error', [at],
    { zh: `这里应是${zh(expected)}，写的是${zh(found)}：${zh(words.found)}和${zh(words.expected)}不是一回事；数字按位置填入，可能填错`, en: `Here belongs ${en(expected)}, but ${en(found)} stands here: ${en(words.found)} is not ${en(words.expected)}; the numbers were used by their place and may be wrong` },
    { zh: `核对这里的数字是不是${zh(expected)}：是的，只改标签；不是的，连同数字改正`, en: `Check whether the numbers are those of ${en(expected)}: if so, correct the label only; if not, correct the numbers as well` }, 'S-03');

/** The form leaves the unit open, so what the file says goes with the numbers. */
export const unitTaken = (at: readonly Origin[], label: string, { text }: Unit): Diagnostic =>
  finding('label/unit-taken', 'note', at,
    { zh: `表样${zh(label)}没有写单位，文件写的是${zh(text)}，数字后面已写上单位`, en: `The form states no unit for ${en(label)}; the file says ${en(text)}, which was written behind its numbers` },
    { zh: '无误则不必改', en: 'Nothing to do if it is right' });
