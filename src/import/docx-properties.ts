/** What a Word file states about itself. */
import type { Parts } from '../read/xlsx/parts';
import { parseYear } from '../map/year';

/** docProps/core.xml and app.xml: the title, the organisation that made the file, and the year. */
export function properties(parts: Parts): { title: string; organisation: string; year: number | undefined } {
  const texts = new Map<string, string>();
  let open = '';
  for (const { type, target } of parts.relationships('')) {
    if (type !== 'core-properties' && type !== 'extended-properties') continue;
    parts.parse(target, {
      open(name) { open = name; },
      text(chunk) { texts.set(open, (texts.get(open) ?? '') + chunk); },
      close() { open = ''; },
    });
  }
  const of = (name: string): string => (texts.get(name) ?? '').trim();
  return { title: of('title'), organisation: of('Company') || of('creator'), year: parseYear(of('category')) };
}
