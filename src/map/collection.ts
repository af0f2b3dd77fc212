/**
 * A collection: a sheet with a row for each report, as an office gathers them, and a column for each thing gathered: facts
 * by name, prose by section title, numbers by the path to their cell.
 */
import { FACTS } from '../model/contract';
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import { placesAt, nearestPath } from './cell-path';
import { put, type Gathered, type Place } from './cells';
import { extraTitles } from './extras';
import { ambiguousColumn, repeatedColumn, repeatedRow, unknownPath, unusedCells } from './findings';
import { normalise } from './label';
import { addParagraphs, type Prose } from './prose';
import { findSection } from './sections';
import type { RawFact } from './stated';
import { cellAt, filledCells, OWNER, ROW_NUMBER, type Headed } from './words';

type Meaning =
  | { readonly is: 'aside' }
  | { readonly is: 'fact'; readonly name: string }
  | { readonly is: 'section'; readonly key: string }
  | { readonly is: 'cell'; readonly place: Place }
  | { readonly is: 'unclear'; readonly finding: (at: readonly Origin[]) => Diagnostic };

interface Column { readonly column: number; readonly path: string; readonly at: readonly Origin[]; readonly meaning: Meaning }

/** The facts that the report's row states besides whose it is. */
export function collectedFacts(table: Headed, format: FormatDefinition): RawFact[] {
  const row = table.rows[0];
  return columnsOf(table, format).flatMap(({ column, meaning, path, at }): RawFact[] =>
    row && meaning.is === 'fact' ? [{ name: path, text: (row.cells[column] ?? '').trim(), nameAt: at[0]!, at: cellAt(table.sheet, row, column) }] : []);
}

/** `table` holds the rows of one report: its first row is used. */
export function fromCollection(table: Headed, format: FormatDefinition, gathered: Gathered, prose: Prose): Diagnostic[] {
  const [row, ...others] = table.rows;
  if (!row) return extraTitles(table, format.tables);
  return [
    ...extraTitles(table, format.tables),
    ...others.map((other) => repeatedRow([...filledCells(table.sheet, other), ...filledCells(table.sheet, row)], other.row, row.row)),
    ...columnsOf(table, format).flatMap(({ column, at, meaning }): Diagnostic[] => {
      const text = row.cells[column] ?? '';
      const here = cellAt(table.sheet, row, column);
      if (meaning.is === 'cell') return put(gathered, meaning.place, text, here);
      if (meaning.is === 'section') addParagraphs(prose, meaning.key, text.split('\n'), here);
      return meaning.is === 'unclear' ? [meaning.finding(text.trim() === '' ? at : [...at, here])] : [];
    }),
    ...row.cells.flatMap((text, c) => (text.trim() === '' || table.header.some((head) => (head.cells[c] ?? '').trim() !== '') ? [] : [unusedCells([cellAt(table.sheet, row, c)], text.trim())])),
  ];
}

function columnsOf(table: Headed, format: FormatDefinition): Column[] {
  const seen = new Map<string, Origin>();
  return paths(table).map(({ column, labels, own, at }): Column => {
    // A column beside a merged label may stand alone: what reaches over it belongs to it only if that makes sense.
    const [whole, alone] = [meaningOf(labels, format), meaningOf(own, format)];
    const path = (whole.is === 'unclear' && alone.is !== 'unclear' ? own : labels).join('/');
    const first = seen.get(normalise(path)) ?? at[0]!;
    seen.set(normalise(path), first);
    if (first !== at[0]) return { column, path, at, meaning: { is: 'unclear', finding: (where) => repeatedColumn([...where, first], path) } };
    return { column, path, at, meaning: path === labels.join('/') ? whole : alone };
  });
}

function meaningOf(labels: readonly string[], format: FormatDefinition): Meaning {
  const path = labels.join('/');
  const name = normalise(path);
  if (name === ROW_NUMBER || name === FACTS.kind || OWNER.includes(name)) return { is: 'aside' };
  if (format.facts.some((fact) => normalise(fact.name) === name)) return { is: 'fact', name: path };
  const places = placesAt(path, format.tables);
  const [place, ...others] = places;
  if (place && others.length === 0) return { is: 'cell', place };
  if (place) return { is: 'unclear', finding: (at) => ambiguousColumn(at, path, places.map((p) => `${p.table.caption}，${p.label}`)) };
  const section = labels.length === 1 ? findSection(path, format) : {};
  if ('section' in section && section.exact) return { is: 'section', key: section.section.key };
  // Looked for only when it is told: it takes as long as all the rest.
  const near = (): string | undefined => ('section' in section ? section.section.title : nearestPath(path, format) ?? ('near' in section ? section.near : undefined));
  return { is: 'unclear', finding: (at) => unknownPath(at, path, near()) };
}

/** The labels above each column that has any, outermost first, and where they stand. */
function paths({ sheet, header }: Headed): { column: number; labels: string[]; own: string[]; at: Origin[] }[] {
  const width = Math.max(...header.map((row) => row.cells.length));
  const own = header.map((row) => Array.from({ length: width }, (_, c) => (row.cells[c] ?? '').trim()));
  /** A merged label stands in its first cell: it reaches on to the right until a label stands in its own row or above. */
  const reach = (level: number, c: number): string =>
    own[level]![c] !== '' || level === own.length - 1 || c === 0 || own.slice(0, level).some((row) => row[c] !== '') ? own[level]![c]! : reach(level, c - 1);
  return Array.from({ length: width }, (_, c) => c)
    .filter((c) => own.some((row) => row[c] !== ''))
    .map((c) => ({
      column: c,
      labels: own.map((_, level) => reach(level, c)).filter((label) => label !== ''),
      own: own.flatMap((row) => (row[c] === '' ? [] : [row[c]!])),
      at: header.filter((_, level) => own[level]![c] !== '').map((row) => cellAt(sheet, row, c)),
    }));
}
