/** Prose: a sheet 章节,内容, or a text file. Line breaks separate paragraphs. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { ProseParagraph } from '../model/report';
import { misspeltSection, unknownSection } from './findings';
import { findSection, titled } from './sections';
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
