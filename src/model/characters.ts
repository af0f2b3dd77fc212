/** Kinds of characters that several stages ask for. */

/** Letters, digits and signs that make up words, numbers, addresses: everything of ASCII, and alphabets. */
export const isWord = (c: string): boolean => (c < '\u0080' ? c > ' ' : /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u.test(c));
