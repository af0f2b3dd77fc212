/** Prose: a sheet 章节,内容, or a text file. Line breaks separate paragraphs. What two sheets say of one section is said once. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { ProseParagraph } from '../model/report';
import { misspeltSection, unknownSection } from './findings';
import { groupBy } from './group';
import { conflictingProse, repeatedProse } from './prose-findings';
import { findSection, sections, titled } from './sections';
import { cellOf, isBlank, originOf, type Headed } from './words';

export type Prose = Map<string, ProseParagraph[]>;

export function proseFromTable(table: Headed, format: FormatDefinition, prose: Prose): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let current = '';
  for (const row of table.rows.filter((r) => !isBlank(r))) {
    current = cellOf(table, row, '章节') || current;
    const own = titled(current, format);
    const found = own ? { section: own.section, exact: true } : findSection(current, format);
    if (!('section' in found)) { diagnostics.push(unknownSection([originOf(table, row, '章节'), originOf(table, row, '内容')], current, found.near)); continue; }
    if (!found.exact) diagnostics.push(misspeltSection(originOf(table, row, '章节'), current, found.section.title));
    addParagraphs(prose, found.section.key, cellOf(table, row, '内容').split(/\r\n|\r|\n/), originOf(table, row, '内容'));
  }
  return diagnostics;
}

export function addParagraphs(prose: Prose, key: string, lines: readonly string[], origin: Origin): void {
  const paragraphs = lines.map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')).filter((line) => line !== '');
  prose.set(key, [...(prose.get(key) ?? []), ...paragraphs.map((text) => ({ text, origin }))]);
}

const wordsOf = (paragraphs: readonly ProseParagraph[]): string => paragraphs.map(({ text }) => text).join('').replace(/\s+/g, '');

/** Each section from the first sheet that brings it; others that bring it are told of, the same words once for a pair of sheets. */
export function eachOnce(prose: Prose, format: FormatDefinition): { value: Prose; diagnostics: Diagnostic[] } {
  const repeated: { readonly title: string; readonly own: readonly ProseParagraph[]; readonly first: readonly ProseParagraph[] }[] = [];
  const conflicts: Diagnostic[] = [];
  const value = new Map([...prose].map(([key, paragraphs]): [string, ProseParagraph[]] => {
    const title = sections(format).find((section) => section.key === key)!.title;
    const [first = [], ...others] = groupBy(paragraphs, ({ origin }) => sheetOf(origin)).values();
    for (const own of others) {
      if (wordsOf(own) === wordsOf(first)) repeated.push({ title, own, first });
      else conflicts.push(conflictingProse(placesOf([...own, ...first]), title, wordsOf(first), wordsOf(own)));
    }
    return [key, first];
  }));
  const pairs = groupBy(repeated, ({ own, first }) => `${sheetOf(own[0]!.origin)}\n${sheetOf(first[0]!.origin)}`);
  const repetitions = [...pairs.values()].map((pair) =>
    repeatedProse(placesOf([...pair.flatMap(({ own }) => own), ...pair.flatMap(({ first }) => first)]), pair.map(({ title }) => title)));
  return { value, diagnostics: [...conflicts, ...repetitions] };
}

const sheetOf = ({ file, sheet }: Origin): string => `${file}\n${sheet ?? ''}`;

/** A cell holds several paragraphs. */
const placesOf = (paragraphs: readonly ProseParagraph[]): Origin[] => [...new Set(paragraphs.map(({ origin }) => origin))];
