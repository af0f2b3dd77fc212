/** XML parts as trees that can be changed and written again. Names keep their prefixes; comments and processing instructions go. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

/** No part of a workbook is nested deeper. */
const DEEPEST = 100;

export const local = (name: string): string => name.slice(name.indexOf(':') + 1);
/** The prefix of the part's own vocabulary, with its colon. */
export const prefixOf = ({ name }: Element): string => name.slice(0, name.indexOf(':') + 1);

export const element = (name: string, attributes: Record<string, string> = {}, children: (Element | string)[] = []): Element => ({ name, attributes, children });

/** Undefined when the text is no well-formed XML, or nested beyond reason. */
export function parseTree(xml: string): Element | undefined {
  const parser = new SaxesParser();
  const top = element('');
  const open = [top];
  let good = true;
  parser.on('error', () => { good = false; });
  parser.on('doctype', () => { good = false; });
  parser.on('opentag', ({ name, attributes }) => {
    const own = element(name, { ...attributes });
    open.at(-1)!.children.push(own);
    open.push(own);
    if (open.length > DEEPEST) good = false;
  });
  parser.on('closetag', () => { if (open.length > 1) open.pop(); });
  const text = (chunk: string): void => { if (open.length > 1) open.at(-1)!.children.push(chunk); };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return good ? elements(top)[0] : undefined;
}

export const elements = (parent: Element): Element[] => parent.children.filter((child): child is Element => typeof child !== 'string');
export const named = (parent: Element, name: string): Element[] => elements(parent).filter((child) => local(child.name) === name);
export const first = (parent: Element, name: string): Element | undefined => named(parent, name)[0];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };
/** Characters that XML 1.0 leaves out (2.2, Char). */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapeText = (text: string): string => text.replace(ILLEGAL, '\uFFFD').replace(/[&<>\r]/g, (c) => ESCAPES[c]!);
const escapeAttribute = (text: string): string => text.replace(ILLEGAL, '\uFFFD').replace(/[&<>"\n\r\t]/g, (c) => ESCAPES[c]!);

export const writeTree = (root: Element): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;

function written({ name, attributes, children }: Element): string {
  const start = name + Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.map((child) => (typeof child === 'string' ? escapeText(child) : written(child))).join('')}</${name}>`;
}

/** `_x0041_` would be read as a character's code (ECMA-376 Part 1, 22.9.2.19): its first line is itself written as one. */
export const xstring = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
