/**
 * Placeholders in dropped prose, such as {{三/（七）总计/总计}}: looked up among the report's own facts and numbers, so
 * that a figure in a sentence cannot disagree with the table. Only looked up: text from the input is never a template.
 */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Entry, ProseParagraph } from '../model/report';
import { nearestPath, placesAt } from './cell-path';
import type { Cells } from './cells';
import { blankPlaceholder, brokenPlaceholder, placeholder } from './findings';
import { normalise } from './label';

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
  const [place, ...others] = placesAt(path, format.tables);
  if (!place || others.length > 0) return placeholder(at, path, nearestPath(path, format));
  const entry = cells.get(place.table.id)?.get(place.row)?.get(place.column);
  return entry && entry.value.type !== 'empty' ? entry.text : blankPlaceholder(at, path);
}
