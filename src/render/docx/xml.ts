/** WordprocessingML written by hand, for the parts and properties that the library docx does not know. */

/** Characters of XML 1.0 (2.2, Char); lone surrogates are none. */
const LEGAL = String.raw`\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}`;
const ILLEGAL = new RegExp(`[^${LEGAL}]`, 'u');
/** For one look at a text that mostly can be written as it is. */
const SPECIAL = new RegExp(`[&<>"]|[^${LEGAL}]`, 'u');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Reading refuses such characters by their cell; one that gets here is our own mistake and must not vanish silently. */
export function assertLegal(text: string): string {
  const found = ILLEGAL.exec(text);
  if (found) throw new Error(`docx: U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')} cannot be written in XML`);
  return text;
}

export const escape = (text: string): string => (SPECIAL.test(text) ? assertLegal(text).replace(/[&<>"]/g, (c) => ESCAPES[c]!) : text);

/**
 * One element of the main namespace: `w('spacing', { line: 579 })` is `<w:spacing w:line="579"/>`. Strings are added up, not
 * joined: joining would copy a cell's text once for every element around it.
 */
export function w(name: string, attributes: Readonly<Record<string, string | number>> = {}, ...content: readonly string[]): string {
  let written = `<w:${name}`;
  for (const key in attributes) {
    const value = attributes[key]!;
    written += ` w:${key}="${typeof value === 'number' ? value : escape(value)}"`;
  }
  if (content.length === 0) return `${written}/>`;
  written += '>';
  for (const inner of content) written += inner;
  return `${written}</w:${name}>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part whose root is an element of the main namespace. `namespaces` are further `xmlns` attributes. */
export const part = (name: string, content: string, namespaces = ''): string =>
  `${DECLARATION}<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"${namespaces}>${content}</w:${name}>`;

/** A part with a root of another vocabulary. */
export const document = (content: string): string => DECLARATION + content;
