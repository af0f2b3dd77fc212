/** Values from files inside messages: marked, cut to 40 characters, characters without a shape made visible. */
import type { Localized } from './diagnostic';

const LIMIT = 40;

/** Characters without a shape as `\u202e`. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\uFFFD]/gu, (c) => `\\u${c.codePointAt(0)!.toString(16).padStart(4, '0')}`);

const cut = (text: string): string => {
  const characters = Array.from(text);
  return characters.length <= LIMIT ? text : `${characters.slice(0, LIMIT - 1).join('')}…`;
};

export const zh = (text: string): string => `「${cut(visible(text))}」`;
export const en = (text: string): string => `“${cut(visible(text))}”`;

/** The same list in both languages. */
export const list = (texts: readonly string[]): Localized => ({ zh: texts.map(zh).join('、'), en: texts.map(en).join(', ') });
