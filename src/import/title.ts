/** Whose report this is, and of which year: told by its title. */
import { FACTS } from '../model/contract';
import type { FormatDefinition } from '../model/format';
import type { ReportIdentity } from '../model/submission';
import { covers, formatOfYear } from '../map/choose';
import { parseYear } from '../map/year';

export interface Identity extends ReportIdentity { readonly organisation: string; readonly year: number }

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

const [ORGANISATION, YEAR] = [`{{${FACTS.organisation}}}`, `{{${FACTS.year}}}`];

/** Many offices put the year before their name. */
const yearFirst = (template: string): string => template.replace(`${ORGANISATION}${YEAR}年`, `${YEAR}年${ORGANISATION}`);

/** By the first format whose title reads like this, in its order or with the year first. White space and the width of digits do not matter. */
export function identify(title: string, formats: readonly FormatDefinition[]): Identity | undefined {
  const templates = [...formats.map((format) => format.title), ...formats.map((format) => yearFirst(format.title))];
  const words = title.replace(/^(\s*\d{4}\s*年)度/u, '$1');
  for (const written of [words, words.replace(/\s+/g, ''), words.normalize('NFKC').replace(/\s+/g, '')]) {
    for (const template of templates) {
      const { organisation = '', year: digits = '' } = pattern(template)?.exec(written)?.groups ?? {};
      const year = parseYear(digits);
      if (organisation.trim() !== '' && year !== undefined) return { organisation: organisation.trim(), year };
    }
  }
  return undefined;
}

/** The format of that year whose title reads like this; the kinds of report are told apart by their titles. */
export function formatTitled(title: string, { year }: Identity, formats: readonly FormatDefinition[]): FormatDefinition | undefined {
  const all = formats.filter((format) => covers(format, year));
  return all.find((format) => identify(title, [format])) ?? formatOfYear(all, year);
}

/** The title the format itself would print. */
export function formatTitle({ organisation, year }: Identity, format: FormatDefinition): string | undefined {
  const title = format.title.replaceAll(ORGANISATION, () => organisation).replaceAll(YEAR, String(year));
  return /\{\{/.test(title) ? undefined : title;
}

/** A year that stands in a title of another wording. */
export function yearIn(title: string): number | undefined {
  const found = /(\d{4})\s*年/.exec(title.normalize('NFKC'));
  return found ? parseYear(found[1]!) : undefined;
}
