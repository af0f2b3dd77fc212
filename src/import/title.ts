/** Whose report this is, and of which year: told by its title. */
import { FACTS } from '../model/contract';
import type { FormatDefinition } from '../model/format';
import { parseYear } from '../map/year';

export interface Identity { readonly organisation: string; readonly year: number }

/** A format's title template as a pattern; undefined when it holds more than plain facts. */
function pattern(template: string): RegExp | undefined {
  const pieces = template.split(/\{\{([^{}]*)\}\}/);
  if (/[{}]/.test(pieces.join(''))) return undefined;
  const named = new Set<string>();
  const source = pieces.map((piece, i) => {
    if (i % 2 === 0) return piece.replace(/[.*+?^$()[\]\\|]/g, '\\$&');
    const name = piece.trim() === FACTS.organisation ? 'organisation' : piece.trim() === FACTS.year ? 'year' : undefined;
    if (name === undefined || named.has(name)) return '.*';
    named.add(name);
    return name === 'year' ? '(?<year>\\d{4})' : '(?<organisation>.+)';
  }).join('');
  return named.size === 2 ? new RegExp(`^${source}$`, 'su') : undefined;
}

/** By the first format whose title reads like this. White space and the width of digits do not matter. */
export function identify(title: string, formats: readonly FormatDefinition[]): Identity | undefined {
  for (const written of [title, title.replace(/\s+/g, ''), title.normalize('NFKC').replace(/\s+/g, '')]) {
    for (const format of formats) {
      const { organisation = '', year: digits = '' } = pattern(format.title)?.exec(written)?.groups ?? {};
      const year = parseYear(digits);
      if (organisation.trim() !== '' && year !== undefined) return { organisation: organisation.trim(), year };
    }
  }
  return undefined;
}

/** The title the format itself would print. */
export function formatTitle({ organisation, year }: Identity, format: FormatDefinition): string | undefined {
  const title = format.title.replaceAll(`{{${FACTS.organisation}}}`, () => organisation).replaceAll(`{{${FACTS.year}}}`, String(year));
  return /\{\{/.test(title) ? undefined : title;
}

/** A year that stands in a title of another wording. */
export function yearIn(title: string): number | undefined {
  const found = /(\d{4})\s*年/.exec(title.normalize('NFKC'));
  return found ? parseYear(found[1]!) : undefined;
}
