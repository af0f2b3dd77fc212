/** Words the composing adds itself: section numbers, dates, the draft mark. */

export const DRAFT = '草稿';

/** Above the findings at the end of a draft, and what is said when there are too many. */
export const NOTES = '校核意见：';
export const more = (count: number): string => `另有 ${count} 条，见校核意见的网页。`;

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as section numbers are written: 一, 十, 十二, 二十. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 || n === 0 ? DIGITS[ones] : '');
}

/** `2021-01-20` as 2021年1月20日: arabic digits, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A run-in second-level heading: （一） up to its full stop. A paragraph without a full stop is a heading as a whole. */
export function splitLeadIn(text: string): { leadIn?: string; text: string } {
  const m = /^[（(][一二三四五六七八九十]+[）)][^。]*。?/.exec(text);
  return m ? { leadIn: m[0], text: text.slice(m[0].length) } : { text };
}
