/** What characters do at the ends of lines (避头尾: GB/T 15834-2011, 5.1) and how much blank their squares hold. */

const OPENING = new Set('（《【「『“‘〈〔［｛〖');
const CLOSING = new Set('，。、；：？！）》】」』”’〉〕］｝〗');

/** No line begins with these. Dashes and ellipses are made of two characters, which so stay together. */
const NEVER_FIRST = new Set([...CLOSING, ...'—…⋯·・～–／％‰‱℃℉°′″¢', ...')]}>,.;:?!%']);

/** No line ends with these. */
const NEVER_LAST = new Set([...OPENING, ...'／￥＄＃№§$#([{<']);

export const isSpace = (c: string): boolean => c === ' ' || c === '\u3000';

export const mayBegin = (c: string): boolean => !NEVER_FIRST.has(c) && !/\p{M}/u.test(c);
export const mayEnd = (c: string): boolean => !NEVER_LAST.has(c);

/** Opening marks have their blank half before the sign, closing marks and stops after it. */
export const isOpening = (c: string): boolean => OPENING.has(c);
export const isClosing = (c: string): boolean => CLOSING.has(c);
