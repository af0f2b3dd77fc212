/** Prose: a sheet 章节,内容, or a text file with the section titles as headings. Line breaks separate paragraphs. */
import { PREAMBLE, PREAMBLE_KEY } from '../model/contract';
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { ProseParagraph } from '../model/report';
import type { Sheet } from '../model/sheet';
import { extraText, misspeltSection, unknownSection } from './findings';
import { nearest, normalise, withoutNumber } from './label';
import { cellOf, isBlank, originOf, type Headed } from './words';

export type Prose = Map<string, ProseParagraph[]>;

interface Section { readonly key: string; readonly title: string }

const sections = (format: FormatDefinition): Section[] => [
  { key: PREAMBLE_KEY, title: PREAMBLE },
  ...format.outline.flatMap((item) => (item.type === 'section' ? [{ key: item.key, title: item.title }] : [])),
];

/** `exact` by title with or without number; `near` when the wording differs but can only mean one section. */
export function findSection(name: string, format: FormatDefinition): { section: Section; exact: boolean } | { near?: string } {
  const all = sections(format);
  const wanted = withoutNumber(name);
  const exact = all.find((s) => withoutNumber(s.title) === wanted);
  if (exact) return { section: exact, exact: true };
  const inside = all.filter((s) => wanted.includes(withoutNumber(s.title)));
  if (inside.length === 1) return { section: inside[0]!, exact: false };
  const near = nearest(wanted, all, (s) => withoutNumber(s.title));
  if (near && near.score >= 0.7) return { section: near.candidate, exact: false };
  return near && near.score >= 0.4 ? { near: near.candidate.title } : {};
}

export function proseFromTable(table: Headed, format: FormatDefinition, prose: Prose): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let current = '';
  for (const row of table.rows.filter((r) => !isBlank(r))) {
    current = cellOf(table, row, '章节') || current;
    const found = findSection(current, format);
    if (!('section' in found)) { diagnostics.push(unknownSection([originOf(table, row, '章节'), originOf(table, row, '内容')], current, found.near)); continue; }
    if (!found.exact) diagnostics.push(misspeltSection(originOf(table, row, '章节'), current, found.section.title));
    addParagraphs(prose, found.section.key, cellOf(table, row, '内容').split(/\r\n|\r|\n/), originOf(table, row, '内容'));
  }
  return diagnostics;
}

/** The section that a text file is named by, as where each section has a file of its own. */
function sectionOfFile(file: string, format: FormatDefinition): string | undefined {
  const found = findSection(file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, ''), format);
  return 'section' in found && found.exact ? found.section.key : undefined;
}

/**
 * Numbered or marked lines (`# …`, `一、…`) that are a section title start that section; what stands before belongs to the
 * section that the file is named by, else to the preamble.
 */
export function proseFromText(sheet: Sheet, format: FormatDefinition, titles: readonly string[], prose: Prose): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let key = sectionOfFile(sheet.file, format) ?? PREAMBLE_KEY;
  for (const { row, cells } of sheet.rows) {
    const line = (cells[0] ?? '').trim();
    if (line === '') continue;
    const at: Origin = { file: sheet.file, row, column: 1 };
    const marked = /^#{1,6}\s+/.test(line);
    const text = line.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '');
    const heading = marked || /^[一二三四五六七八九十]+、/.test(text);
    // The report's own title stands above its text; the document prints it already.
    if (key === PREAMBLE_KEY && titles.some((title) => title !== '' && normalise(text).startsWith(normalise(title))) && !/[。；]/.test(text)) { diagnostics.push(extraText([at], text)); continue; }
    const found = heading ? findSection(text, format) : {};
    const isTitle = 'section' in found && (found.exact || marked || Array.from(text).length <= 40);
    if (isTitle) {
      key = found.section.key;
      if (!found.exact) diagnostics.push(misspeltSection(at, text, found.section.title));
    } else if (marked && !/^[（(]/.test(text)) {
      diagnostics.push(unknownSection([at], text, 'near' in found ? found.near : undefined));
    } else {
      addParagraphs(prose, key, [text], at);
    }
  }
  return diagnostics;
}

export function addParagraphs(prose: Prose, key: string, lines: readonly string[], origin: Origin): void {
  const paragraphs = lines.map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')).filter((line) => line !== '');
  prose.set(key, [...(prose.get(key) ?? []), ...paragraphs.map((text) => ({ text, origin }))]);
}
