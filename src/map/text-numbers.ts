/** The number at the start of a line, as sections and the items of lists have it: 一、…, 第一部分 …, 1.… */

export type Style = 'chinese' | 'part' | 'digits';

/** `lead` is the number as it is written, `words` is the rest of the line. */
export interface Numbered { readonly style: Style; readonly number: number; readonly lead: string; readonly words: string }

const DIGITS = '一二三四五六七八九十';

/** Of a number up to ten in Chinese, or any in digits. */
export const valueOf = (digits: string): number => DIGITS.indexOf(digits) + 1 || Number(digits);

const NUMBERED = /^(?:第([一二三四五六七八九十]|\d{1,2})(?:部分|章)[、.．:：\s]*|([一二三四五六七八九十])[、.．,，:：\s]\s*|(\d{1,2})[、.．]\s*(?!\d))(?=\S)/;

/** Undefined for a line without a number and for （一）…, which heads a part of a section. */
export function numbered(text: string): Numbered | undefined {
  const [lead, part, chinese, digits] = NUMBERED.exec(text) ?? [];
  const own = part ?? chinese ?? digits;
  if (lead === undefined || own === undefined) return undefined;
  const style = part !== undefined ? 'part' : chinese !== undefined ? 'chinese' : 'digits';
  return { style, number: valueOf(own), lead, words: text.slice(lead.length) };
}
