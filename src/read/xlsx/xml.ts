/** XML of a workbook's parts, event by event. Prefixes are dropped: writers differ in them, the names are the same. */
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface Handlers {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** False when the text is not well-formed; what was handled up to there is then worth nothing. */
export function parseXml(xml: string, handlers: Handlers): boolean {
  const parser = new SaxesParser();
  let wellFormed = true;
  parser.on('error', () => { wellFormed = false; });
  parser.on('opentag', ({ name, attributes }) => { handlers.open(local(name), attributes); });
  parser.on('closetag', ({ name }) => { handlers.close?.(local(name)); });
  const text = (chunk: string): void => { if (wellFormed) handlers.text?.(chunk); };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return wellFormed;
}

/** Boolean attributes come as 1 and 0, true and false (ECMA-376 part 1, 22.9.2.7). */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
