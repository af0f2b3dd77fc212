/** Cuts the lines of a text file at their headings. */
import type { FormatDefinition } from '../model/format';
import { findSection, titled, type Section } from './sections';
import { isMarked, unmarked, type Line } from './text-line';

/** A heading with more characters, if it is not marked as one, is a sentence. */
const LONGEST_HEADING = 40;

/** `rest` is text on the heading's own line. */
type Opens = { readonly section: Section; readonly exact: boolean; readonly rest?: string } | { readonly near?: string };

/** What stands below a heading; no section is called like that where it opens none. */
export interface Part { readonly heading: Line; readonly opens: Opens; readonly lines: readonly Line[] }

/** `titles` are those of the whole, above the first section; `before` is what else stands above the first heading. */
export function toParts(all: readonly Line[], format: FormatDefinition, isTitle: (line: Line) => boolean): { readonly titles: readonly Line[]; readonly before: readonly Line[]; readonly parts: readonly Part[] } {
  const found = headingsOf(all, format);
  const first = all.findIndex((line) => 'section' in (found.get(line) ?? {}));
  const titles = all.slice(0, first < 0 ? all.length : first).filter(isTitle);
  const lines = all.filter((line) => !titles.includes(line));
  const headings = lines.flatMap((line, i) => (found.has(line) ? [{ i, opens: found.get(line)! }] : []));
  return {
    titles,
    before: lines.slice(0, headings[0]?.i),
    parts: headings.map(({ i, opens }, n) => {
      const rest = 'rest' in opens && opens.rest !== undefined ? [{ text: opens.rest, at: lines[i]!.at }] : [];
      return { heading: lines[i]!, opens, lines: [...rest, ...lines.slice(i + 1, headings[n + 1]?.i)] };
    }),
  };
}

function headingsOf(lines: readonly Line[], format: FormatDefinition): ReadonlyMap<Line, Opens> {
  const plain = lines.map((line) => plainHeading(line, format));
  const opened = new Set(plain.flatMap((opens) => (opens && 'section' in opens ? [opens.section.key] : [])));
  return new Map(lines.flatMap((line, i): [Line, Opens][] => {
    const opens = plain[i] ?? titleAlone(line, opened, format);
    return opens ? [[line, opens]] : [];
  }));
}

/** A line that looks like a heading: `# …`, or `一、…` with words like a title's. （一） is a heading within a section. */
function plainHeading(line: Line, format: FormatDefinition): Opens | undefined {
  const text = unmarked(line);
  const marked = isMarked(line);
  if (/^[（(]/.test(text) || !(marked || /^[一二三四五六七八九十]+、/.test(text))) return undefined;
  const [, title = '', rest] = /^([^。：:]+)[。：:](.+)$/.exec(text) ?? [];
  const runIn = titled(title, format);
  if (runIn) return { section: runIn.section, exact: false, rest: rest! };
  const found = findSection(text, format);
  if ('section' in found && (found.exact || marked || (Array.from(text).length <= LONGEST_HEADING && !/[。；]/.test(text)))) return found;
  return marked ? ('near' in found ? found : {}) : undefined;
}

/**
 * A line that is a title and nothing else, under no number or any. Within a section it may head what is said of another:
 * it opens that one only where nothing plainer does, and a section that is no more than its table only in a file without
 * plain headings or under that section's own number.
 */
function titleAlone(line: Line, opened: ReadonlySet<string>, format: FormatDefinition): Opens | undefined {
  if (line.text.length > LONGEST_HEADING) return undefined;
  const own = titled(unmarked(line).replace(/^\*\*(.+)\*\*$/, '$1'), format);
  if (!own || opened.has(own.section.key)) return undefined;
  const { section, number } = own;
  const opens = section.written || number === section.position || (number === undefined && opened.size === 0);
  return opens ? { section, exact: true } : undefined;
}
