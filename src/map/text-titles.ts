/** Headings that are told by the titles of the form. */
import type { FormatDefinition } from '../model/format';
import { once } from '../model/once';
import { normalise } from './label';
import { findSection, titled, type Section } from './sections';
import { shapeOf } from './shape';
import { bare, isMarked, type Line } from './text-line';

/** A heading with more characters, if it is not marked as one, is a sentence. */
export const LONGEST_HEADING = 40;

/** The `title` as it is written; `rest` is text on the heading's own line. Without a section, none is called like that. */
export type Opens = { readonly section: Section; readonly exact: boolean; readonly title: string; readonly rest?: string } | { readonly near?: string };

export const opensSection = (opens: Opens | undefined): opens is Opens & { readonly section: Section } => opens !== undefined && 'section' in opens;

/** A line that looks like a heading: `# …`, or `一、…` with words like a title's. （一） is a heading within a section. */
export function plainHeading(line: Line, format: FormatDefinition): Opens | undefined {
  const text = bare(line);
  const marked = isMarked(line);
  if (/^[（(]/.test(text) || !(marked || /^[一二三四五六七八九十]+、/.test(text))) return undefined;
  const isShort = (title: string): boolean => marked || (Array.from(title).length <= LONGEST_HEADING && !/[。；]/.test(title) && !isLabel(line, format));
  const [, before = '', after = ''] = /^([^。：:]+)[。：:](.+)$/.exec(text) ?? [];
  const [, first = '', others = ''] = /^(\S+、\s*\S+)\s+(.+)$/.exec(text) ?? [];
  for (const [title, rest] of [[before, after], [first, others]] as const) {
    const own = titled(title, format);
    if (own) return { section: own.section, exact: true, title, rest: rest.trim() };
  }
  const inRun = before === '' || !isShort(before) ? {} : findSection(before, format);
  if ('section' in inRun) return { ...inRun, title: before, rest: after.trim() };
  const found = findSection(text, format);
  if ('section' in found && (found.exact || isShort(text))) return { ...found, title: text };
  return marked ? ('near' in found ? found : {}) : undefined;
}

/**
 * A line that is a title and nothing else, under no number or any. Within a section it may head what is said of another:
 * it opens that one only where nothing plainer does, and a section that is no more than its table only in a file without
 * plain headings or under that section's own number.
 */
export function titleAlone(line: Line, opened: ReadonlySet<string>, format: FormatDefinition): Opens | undefined {
  if (line.text.length > LONGEST_HEADING) return undefined;
  const own = titled(bare(line), format);
  if (!own || opened.has(own.section.key)) return undefined;
  const { section, number } = own;
  const opens = section.written || number === section.position || (number === undefined && opened.size === 0);
  return opens ? { section, exact: true, title: bare(line) } : undefined;
}

const labels = once((format: FormatDefinition): ReadonlySet<string> => new Set(format.tables.flatMap((table) => [...shapeOf(table).words])));

/** Tables have numbered labels too. */
export const isLabel = ({ text }: Line, format: FormatDefinition): boolean => labels(format).has(normalise(text));
