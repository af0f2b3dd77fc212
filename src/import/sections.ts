/** Sorts a published report's parts: lines into facts and sections, tables onto sheets. What comes out is laid out like dropped sheets. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { FACTS, PREAMBLE } from '../model/contract';
import type { FormatDefinition } from '../model/format';
import type { Sheet, SheetRow } from '../model/sheet';
import { tidy } from '../model/tidy';
import { findSection } from '../map/sections';
import { parseDate } from '../map/year';
import { outside, rowsUnsure, tableUnread, unplaced } from './findings';
import { bestFit, unflatten } from './flat';
import type { FlatCell, Line, Part, Published } from './published';
import { formatTitle } from './title';
import type { Whose } from './whose';

/** The date stands among the last lines of a report; site footers may follow. */
const LAST_LINES = 40;
const LONGEST_SIGNATURE = 50;
const LONGEST_HEADING = 40;

export interface Signed { readonly by?: Line; readonly on?: Line; /** Lines after the signature, which are no part of the report. */ readonly after: readonly Line[] }

/** The signature: by its role, or a date on a line of its own with a short line above it. */
export function findSignature({ parts, ours }: Published): Signed {
  const lines = parts.filter((part): part is Line => part.type === 'line');
  const [by, on] = [lines.findLast(({ role }) => role === 'signature'), lines.findLast(({ role }) => role === 'date')];
  if (ours) return { ...(by ? { by } : {}), ...(on ? { on } : {}), after: [] };
  const plain = lines.filter(({ role, text }) => role === undefined && text.trim() !== '').slice(-LAST_LINES);
  const at = plain.findLastIndex(({ text }) => parseDate(text.trim()) !== undefined);
  const above = plain[at - 1];
  if (at < 0) return { after: [] };
  const signs = above !== undefined && isName(above.text.trim());
  return { ...(signs ? { by: above } : {}), on: plain[at]!, after: plain.slice(at + 1) };
}

/** No sentence, heading, or row of a table. */
const isName = (text: string): boolean =>
  text.length <= LONGEST_SIGNATURE && /\p{Script=Han}/u.test(text) && text !== '无' && !/[。；：:？！，]|^[一二三四五六七八九十]+、|\t|\s\p{Nd}/u.test(text);

export function toSheets({ parts, ours }: Published, { identity, title, start }: Whose, signed: Signed, format: FormatDefinition, file: string): { value: Sheet[]; places: ReadonlyMap<string, Origin>; diagnostics: Diagnostic[] } {
  const aside = new Set<Part>([signed.by, signed.on, ...signed.after].filter((part) => part !== undefined));
  // It may stand on several lines; a number alone is in many titles by chance.
  const isOfTitle = (text: string): boolean => /\p{Script=Han}/u.test(text) && title?.text.includes(text) === true;
  const before = parts.slice(0, start).filter((part): part is Line => part.type === 'line' && part.role === undefined && part.text.trim() !== '' && !isOfTitle(part.text.trim()));
  const diagnostics: Diagnostic[] = [before, signed.after].filter((lines) => lines.length > 0).map((lines) => outside(lines.map(({ at }) => at), lines.map(({ text }) => text.trim()).join(' ')));
  const prose: SheetRow[] = [];
  const tables: Sheet[] = [];
  const places = new Map<string, Origin>();
  const open = new Set(format.tables);
  let section = PREAMBLE;
  let told = '';
  for (const part of [...parts.slice(0, start).filter(({ type }) => type !== 'line'), ...parts.slice(start)]) {
    if (part.type === 'table') tables.push({ ...part.sheet, file });
    else if (part.type === 'flat') addFlat(part.cells);
    else if (!aside.has(part) && part.role !== 'other' && part.role !== 'title') addLine(part);
  }

  function addLine({ text, role, at }: Line): void {
    const row = at.row ?? 0;
    const line = text.trim();
    if (role === 'heading' || (role === undefined && !ours && isHeading(line, format))) {
      section = line;
      prose.push({ row, cells: [line, ''] });
      told = line;
    } else if (line !== '') {
      prose.push({ row, cells: [told === section ? '' : section, line] });
      told = section;
    }
  }
  /** The cells that have no place; undefined when all fit no table. Above and below a table another may stand. */
  function flatSheets(cells: readonly FlatCell[]): readonly FlatCell[] | undefined {
    const laid = unflatten(cells, [...open], file, `表${tables.length + 1}`);
    if (!laid) return undefined;
    tables.push(laid.sheet);
    open.delete(laid.table);
    for (const [key, at] of laid.places) places.set(key, at);
    if (laid.unsure.length > 0) diagnostics.push(rowsUnsure(placesOf(laid.unsure.flat()), laid.table.caption, laid.unsure.map(written)));
    const [before, among, after] = laid.rest;
    return [...flatSheets(before) ?? before, ...among, ...flatSheets(after) ?? after];
  }
  function addFlat(cells: readonly FlatCell[]): void {
    const left = flatSheets(cells)?.filter(({ text }) => text.trim() !== '');
    if (!left) diagnostics.push(tableUnread(placesOf(cells), bestFit(cells, format.tables)?.table.caption, written(cells)));
    else if (left.length > 0) diagnostics.push(unplaced(left.map(({ at }) => at), written(left)));
  }

  const facts: SheetRow[] = [];
  const state = (name: string, text: string, at: Origin | undefined): void => { facts.push({ row: at?.row ?? 0, cells: [name, text] }); };
  state(FACTS.organisation, identity.organisation, title?.at);
  state(FACTS.year, String(identity.year), title?.at);
  if (identity.kind) state(FACTS.kind, identity.kind, title?.at);
  if (title && tidy(formatTitle(identity, format) ?? '') !== tidy(title.text)) state(FACTS.title, title.text, title.at);
  const signature = format.outline.find((item) => item.type === 'signature');
  if (signature && signed.by) state(signature.by, signed.by.text.trim(), signed.by.at);
  if (signature && signed.on) state(signature.on, signed.on.text.trim(), signed.on.at);
  const headed = (header: readonly string[], rows: readonly SheetRow[]): Sheet => ({ file, kind: 'table', rows: [{ row: 0, cells: header }, ...rows] });
  const value = [headed(['项目', '内容'], facts), ...tables, ...(prose.length > 0 ? [headed(['章节', '内容'], prose)] : [])];
  return { value, places, diagnostics };
}

/** Several cells may stand on one line. */
const placesOf = (cells: readonly FlatCell[]): Origin[] => [...new Set(cells.map(({ at }) => at))];

const written = (cells: readonly FlatCell[]): string => cells.map(({ text }) => text.trim()).filter((text) => text !== '').join(' ');

/** A section's title, with its number, and no row of a table; without a number, when it is worded like the form's. */
export function isHeading(line: string, format: FormatDefinition): boolean {
  if (line.length > LONGEST_HEADING || line.endsWith('。')) return false;
  const found = findSection(line, format);
  return 'section' in found && (found.exact || /^[一二三四五六七八九十]+、\s*[^\t]+$/.test(line));
}
