/** A table of contents above the text of a whole report: the titles of sections, which stand there again below. */
import type { FormatDefinition } from '../model/format';
import { normalise } from './label';
import { findSection, titled } from './sections';
import { bare, type Line } from './text-line';

/** Dots or white space before a page number at the end. */
const LEADER = /(?:\s*[.．…·․⋯]{2,}\s*|\t+|\s{2,})\(?\d{1,3}\)?$/;

/** So many titles with nothing between them are no sections without text. */
const FEW = 3;

const NUMBERED = /^(?:第?[一二三四五六七八九十]+(?:部分|章|、)|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.、．])/;

/** `key` of the section that it names, if any. */
interface Item { readonly key?: string; readonly paged: boolean }

/** The lines of the table, from its heading 目录 or its first item on. */
export function contentsIn(lines: readonly Line[], format: FormatDefinition): readonly Line[] {
  const items = lines.map((line) => itemOf(line, format));
  const head = lines.findIndex((line) => /^#*目录$/.test(normalise(bare(line))));
  const from = head < 0 ? items.findIndex((item) => item !== undefined) : head + 1;
  if (from < 0) return [];
  const listed: Item[] = [];
  const keys = new Set<string>();
  for (const item of items.slice(from)) {
    // Where a title comes up again, the text begins.
    if (!item || (item.key !== undefined && keys.has(item.key) && !item.paged)) break;
    if (item.key !== undefined) keys.add(item.key);
    listed.push(item);
  }
  const comesAgain = (item: Item): boolean => items.slice(from + listed.length).some((other) => other?.key === item.key);
  const isContents = listed.some(({ paged }) => paged) || (listed.length >= FEW && listed.every((item) => item.key === undefined || comesAgain(item)));
  return isContents && listed.some(({ key }) => key !== undefined) ? lines.slice(head < 0 ? from : head, from + listed.length) : [];
}

function itemOf(line: Line, format: FormatDefinition): Item | undefined {
  const text = bare(line);
  const words = text.replace(LEADER, '');
  const paged = words !== text;
  const own = titled(words, format)?.section ?? (NUMBERED.test(words) ? sectionOf(words, format) : undefined);
  if (own) return { key: own.key, paged };
  return paged && NUMBERED.test(words) ? { paged } : undefined;
}

function sectionOf(words: string, format: FormatDefinition): { readonly key: string } | undefined {
  const found = findSection(words, format);
  return 'section' in found && words.length <= 40 ? found.section : undefined;
}
