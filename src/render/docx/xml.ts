/** WordprocessingML written by hand, for the parts and properties that the library docx does not know. */

/** Characters that XML 1.0 (2.2, Char) leaves out, lone surrogates included. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Reading refuses such characters by their cell; one that gets here is our own mistake and must not vanish silently. */
export function assertLegal(text: string): string {
  const found = ILLEGAL.exec(text);
  if (found) throw new Error(`docx: U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')} cannot be written in XML`);
  return text;
}

export const escape = (text: string): string => assertLegal(text).replace(/[&<>"]/g, (c) => ESCAPES[c]!);

/** One element of the main namespace: `w('spacing', { line: 579 })` is `<w:spacing w:line="579"/>`. */
export function w(name: string, attributes: Readonly<Record<string, string | number>> = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` w:${key}="${escape(String(value))}"`).join('');
  return content.length === 0 ? `<w:${name}${written}/>` : `<w:${name}${written}>${content.join('')}</w:${name}>`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part whose root is an element of the main namespace. `namespaces` are further `xmlns` attributes. */
export const part = (name: string, content: string, namespaces = ''): string =>
  `${DECLARATION}<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"${namespaces}>${content}</w:${name}>`;

/** A part with a root of another vocabulary. */
export const document = (content: string): string => DECLARATION + content;
