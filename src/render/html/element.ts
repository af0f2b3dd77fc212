/** HTML elements as text. Everything that is put into one is escaped here, and nowhere else. */

/** Markup that is already escaped; a plain string never is. */
export interface Markup { readonly html: string }

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Elements that have no content and no end tag (HTML, 13.1.2). */
const VOID = new Set(['br', 'col', 'meta']);

export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c]!);

/** `el('td', { colspan: 2 }, 'a < b')` is `<td colspan="2">a &lt; b</td>`; attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes, ...content: readonly (string | Markup)[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(String(value))}"`)).join('');
  return { html: VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${content.map(markup).join('')}</${name}>` };
}

const markup = (part: string | Markup): string => (typeof part === 'string' ? escape(part) : part.html);

/** A text whose line breaks stay line breaks. */
export const lines = (text: string): (string | Markup)[] => text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [el('br', {}), line]));

/** Elements of one level, each on its own line: the source is read by people, too. */
export const stack = (parts: readonly Markup[]): Markup => ({ html: `\n${parts.map((part) => part.html).join('\n')}\n` });
