/** The outline in format.yaml: what the document is made of, from top to bottom, and which table stands where. */
import { PREAMBLE_KEY } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { FactDefinition, OutlineItem, TableDefinition } from '../model/format';
import { conform } from './conform';
import { badName, emptySection, outlineShape, repeatedKey, repeatedTitle, sectionShape, signatureDate, tableTwice, unknownFact, unknownKey, unknownTable, unusedTable } from './findings';
import { isMapping, NAME } from './header';
import { outlineItem } from './schema';
import type { Path, Source } from './source';
import type { BareTable } from './tables';

export function readOutline(items: readonly unknown[], facts: readonly FactDefinition[], source: Source, found: Diagnostic[]): OutlineItem[] {
  const outline = items.flatMap((item, i) => readItem(item, ['outline', i], facts, source, found) ?? []);
  const seen = new Set<string>([PREAMBLE_KEY]);
  outline.forEach((item, i) => {
    if (item.type !== 'section') return;
    const place = source.place(['outline', i, 'section', item.key], 'key');
    if (!NAME.test(item.key)) found.push(badName(place, item.key));
    if (seen.has(item.key)) found.push(repeatedKey(place, item.key));
    seen.add(item.key);
    if (outline.findIndex((other) => other.type === 'section' && other.title === item.title) < i) found.push(repeatedTitle(source.place(['outline', i, 'section', item.key]), item.title));
  });
  return outline;
}

function readItem(item: unknown, path: Path, facts: readonly FactDefinition[], source: Source, found: Diagnostic[]): OutlineItem | undefined {
  const part = <T>(schema: Parameters<typeof conform<T>>[0]): T | undefined => conform(schema, item, source, path, found);
  if (isMapping(item) && 'section' in item) {
    const section = part(outlineItem.section);
    const [entry, ...others] = Object.entries(section?.section ?? {});
    if (!section) return undefined;
    if (!entry || others.length > 0) { found.push(sectionShape(source.place([...path, 'section']))); return undefined; }
    if (section.table === undefined && !section.prose) found.push(emptySection(source.place(path)));
    const { table, prose } = section;
    return { type: 'section', key: entry[0], title: entry[1], ...(table === undefined ? {} : { table }), ...(prose ? { prose: { ...prose, required: prose.required ?? false } } : {}) };
  }
  if (isMapping(item) && 'signature' in item) {
    const signature = part(outlineItem.signature)?.signature;
    if (!signature) return undefined;
    for (const part of ['by', 'on'] as const) {
      const fact = facts.find((f) => f.name === signature[part]);
      const place = source.place([...path, 'signature', part]);
      if (!fact) found.push(unknownFact(place, signature[part], facts.map((f) => f.name)));
      else if (part === 'on' && fact.type !== 'date') found.push(signatureDate(place, fact.name));
    }
    return { type: 'signature', ...signature };
  }
  if (isMapping(item) && 'preamble' in item) {
    const preamble = part(outlineItem.preamble);
    return preamble && { type: 'preamble', template: preamble.preamble.replace(/\.hbs$/, '') };
  }
  const [word] = isMapping(item) ? Object.keys(item) : [];
  found.push(word === undefined ? outlineShape(source.place(path)) : unknownKey(source.place([...path, word], 'key'), word, Object.keys(outlineItem)));
  return undefined;
}

/** Every table stands in exactly one section, whose title is its caption. */
export function captioned(tables: readonly BareTable[], outline: readonly OutlineItem[], format: Source, tablesSource: Source, found: Diagnostic[]): TableDefinition[] {
  const captions = new Map<string, string>();
  outline.forEach((item, i) => {
    if (item.type !== 'section' || item.table === undefined) return;
    const place = format.place(['outline', i, 'table']);
    if (!tables.some((table) => table.id === item.table)) {
      const free = tables.map((t) => t.id).filter((id) => !outline.some((other) => other.type === 'section' && other.table === id));
      found.push(unknownTable(place, item.table, free));
    }
    if (captions.has(item.table)) found.push(tableTwice(place, item.table));
    captions.set(item.table, item.title);
  });
  return tables.map((table) => {
    if (!captions.has(table.id)) found.push(unusedTable(tablesSource.place([table.id], 'key'), table.id));
    return { ...table, caption: captions.get(table.id) ?? '' };
  });
}
