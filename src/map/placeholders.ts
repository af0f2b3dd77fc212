/**
 * Placeholders in dropped prose, such as {{三/（七）总计/总计}}: looked up among the report's own facts and numbers, so
 * that a figure in a sentence cannot disagree with the table. Only looked up: text from the input is never a template.
 */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition, TableDefinition } from '../model/format';
import type { Entry, ProseParagraph } from '../model/report';
import type { Cells } from './cells';
import { blankPlaceholder, brokenPlaceholder, placeholder } from './findings';
import { nearest, normalise } from './label';
import { columnTargets, findTable, findTarget, rowTargets } from './paths';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

export interface Lookup { readonly format: FormatDefinition; readonly facts: ReadonlyMap<string, Entry>; readonly cells: Cells }

export function fillPlaceholders(paragraph: ProseParagraph, lookup: Lookup): { value: ProseParagraph; diagnostics: Diagnostic[] } {
  if (!/\{\{|\}\}/.test(paragraph.text)) return { value: paragraph, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const text = paragraph.text.replace(PLACEHOLDER, (whole, inside: string) => {
    const found = look(inside.trim(), paragraph.origin, lookup);
    if (typeof found === 'string') return found;
    diagnostics.push(found);
    return whole;
  });
  if (/\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''))) diagnostics.push(brokenPlaceholder(paragraph.origin, paragraph.text));
  return { value: { ...paragraph, text }, diagnostics };
}

/** What stands at the path, as the document prints it; or why there is nothing. */
function look(path: string, at: Origin, { format, facts, cells }: Lookup): string | Diagnostic {
  const definition = format.facts.find((f) => normalise(f.name) === normalise(path));
  if (definition) return facts.get(definition.name)?.text ?? blankPlaceholder(at, path);
  const [head = '', ...rest] = path.split('/');
  const table = findTable(head, format.tables);
  const hits = table ? cellsAt(rest, table) : [];
  if (hits.length !== 1) return placeholder(at, path, suggestion(path, head, table, format));
  const entry = cells.get(table!.id)?.get(hits[0]!.row)?.get(hits[0]!.column);
  return entry && entry.value.type !== 'empty' ? entry.text : blankPlaceholder(at, path);
}

/** Labels may hold a `/` themselves, so every way to cut the path into row and column is tried; exact writings only. */
function cellsAt(parts: readonly string[], table: TableDefinition): { row: string; column: string }[] {
  const hits = parts.flatMap((_, cut) => {
    const row = findTarget(parts.slice(0, cut).join('/'), rowTargets(table));
    if (row.found !== 'one' || !row.exact) return [];
    const column = findTarget(parts.slice(cut).join('/'), columnTargets(row.target.band));
    return column.found === 'one' && column.exact ? [{ row: row.target.key, column: column.target.key }] : [];
  });
  return [...new Map(hits.map((hit) => [`${hit.row} ${hit.column}`, hit])).values()];
}

function suggestion(path: string, head: string, table: TableDefinition | undefined, format: FormatDefinition): string | undefined {
  const known = table
    ? rowTargets(table).flatMap((row) => columnTargets(row.band).map((column) => [head, row.label, column.label].filter((l) => l !== '').join('/')))
    : [...format.facts.map((f) => f.name), ...format.tables.map((t) => t.caption)];
  const near = nearest(path, known, (name) => name);
  return near && near.score >= 0.4 ? near.candidate : undefined;
}
