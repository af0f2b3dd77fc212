/** Which lines of a text are headings: by the titles of the form first, then by the numbers of its sections. */
import type { FormatDefinition } from '../model/format';
import { isPartOf, normalise, withoutNumber } from './label';
import { findSection, sections, type Section } from './sections';
import { bare, type Line } from './text-line';
import { numbered, type Numbered, type Style } from './text-numbers';
import { isLabel, LONGEST_HEADING, opensSection, plainHeading, titleAlone, type Opens } from './text-titles';

/** Stands where the heading of a section may be expected, and is not much like the title with its number; `near` is the title it may mean. */
export interface Doubtful { readonly line: Line; readonly near?: string }

export interface Headings { readonly found: ReadonlyMap<Line, Opens>; readonly doubtful: readonly Doubtful[] }

/** `within` is the section that all of the text is said to be, if any. */
export function headingsOf(lines: readonly Line[], format: FormatDefinition, within: Section | undefined): Headings {
  const plain = lines.map((line) => plainHeading(line, format));
  const opened = new Set(plain.flatMap((opens) => (opensSection(opens) ? [opens.section.key] : [])));
  const found = new Map(lines.flatMap((line, i): [Line, Opens][] => {
    const opens = plain[i] ?? titleAlone(line, opened, format);
    return opens ? [[line, opens]] : [];
  }));
  return byNumber(lines, found, format, within);
}

/** Adds the lines that stand in their place by their number and are a little like the title. */
function byNumber(lines: readonly Line[], titles: ReadonlyMap<Line, Opens>, format: FormatDefinition, within: Section | undefined): Headings {
  const found = new Map(titles);
  const doubtful: Doubtful[] = [];
  const all = sections(format);
  const opened = new Set([...titles.values()].flatMap((opens) => (opensSection(opens) ? [opens.section.key] : [])));
  const positions = lines.map((line) => { const opens = titles.get(line); return opensSection(opens) ? opens.section.position : undefined; });
  const lists = new Map<Style, number>();
  let last = within?.position;
  const begin = (position: number): void => { last = position; lists.clear(); };
  lines.forEach((line, i) => {
    if (positions[i] !== undefined) { begin(positions[i]); return; }
    const own = numbered(bare(line));
    if (!own || isLabel(line, format)) return;
    const next = positions.slice(i).find((position) => position !== undefined) ?? Infinity;
    const isInOrder = (last ?? 0) < own.number && own.number < next;
    const section = all.find(({ position, key }) => position === own.number && !opened.has(key));
    // An item of a list that began within a section. Of a section that is no more than its table, a part of another may treat.
    const isItem = own.number === 1 ? last !== undefined : lists.get(own.style) === own.number - 1;
    const opens = isInOrder && section && !(isItem && (own.style === 'digits' || !section.written)) ? ownHeading(own, section, format) : undefined;
    if (opens) {
      found.set(line, opens);
      opened.add(opens.section.key);
      begin(own.number);
    } else if (isItem) lists.set(own.style, own.number);
    else if (isInOrder && own.style !== 'digits' && !titles.has(line) && (section || own.number >= all.length)) {
      const near = all.find(({ key, title }) => !opened.has(key) && isPartOf(own.words, title));
      doubtful.push({ line, ...(near ? { near: near.title } : {}) });
    }
  });
  return { found, doubtful };
}

/** Under the section's own number: what is left of its title, or more than that, alone or before the text; or a sentence that begins with it. */
function ownHeading({ lead, words }: Numbered, section: Section, format: FormatDefinition): (Opens & { section: Section }) | undefined {
  const short = Array.from(words).length <= LONGEST_HEADING && !/[。；]/.test(words) ? [words] : [];
  const ways = [/^([^。：:]+)[。：:]\s*(\S.*)$/.exec(words)?.slice(1), short, /^(\S+)\s+(\S.*)$/.exec(words)?.slice(1)];
  for (const [title, rest] of ways.filter((way) => way !== undefined)) {
    if (title === undefined || Array.from(title).length > LONGEST_HEADING) continue;
    const found = findSection(title, format);
    const isNear = 'section' in found ? found.section.key === section.key : found.near === section.title;
    if (isNear || isPartOf(title, section.title)) return { section, exact: false, title: lead + title, ...(rest === undefined ? {} : { rest }) };
  }
  return normalise(words).startsWith(withoutNumber(section.title)) ? { section, exact: true, title: section.title, rest: words } : undefined;
}
