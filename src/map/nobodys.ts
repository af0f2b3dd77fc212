/** A report of nobody: which sheet should have said whose it is or of which year, and what stands there instead. */
import { FACTS } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Sheet, SheetRow } from '../model/sheet';
import { normalise, withoutNumber } from './label';
import { lackingColumn, lackingFact, lackingHeader, noFacts, noRows, ownerlessRow } from './nobodys-findings';
import type { RawFact } from './stated';
import { cellAt, filledCells, headed, isBlank, isShared, MOST_TITLES, OWNER, ROW_NUMBER, sheetOrigin } from './words';

/** What the sheet of facts is called by those who follow the README. */
const FACTS_FILE = /(?:^|\/)基本信息[^/]*$/;
/** More names than this are no help. */
const MOST_NAMES = 3;

/** `raw` are the facts as they stand, `missing` those of the owner's that none states. */
export function nobodys(sheets: readonly Sheet[], raw: readonly RawFact[], missing: readonly string[], formats: readonly FormatDefinition[]): Diagnostic {
  const shared = sheets.map(headed).filter(isShared);
  const rows = shared.flatMap((table) => table.rows.flatMap((row) => filledCells(table.sheet, row)));
  if (rows.length > 0) return ownerlessRow(rows, missing);
  if (shared.length > 0) return noRows(shared.flatMap((table) => table.header.flatMap((row) => filledCells(table.sheet, row))));
  const unread = sheets.filter((sheet) => sheet.kind === 'table' && !headed(sheet));
  const names = namesOf(formats);
  const found = inFacts(sheets, raw, missing, names) ?? inCollection(unread, names) ?? besideFacts(unread, missing) ?? noFacts(missing);
  // The other sheets are not used either.
  const others = sheets.map(sheetOrigin).filter(({ file, sheet }) => !found.at.some((at) => at.file === file && at.sheet === sheet));
  return { ...found, at: [...found.at, ...others] };
}

/** Facts and sections, as they are compared. */
const namesOf = (formats: readonly FormatDefinition[]): ReadonlySet<string> => new Set([
  ...Object.values(FACTS),
  ...formats.flatMap(({ facts, outline }) => [...facts.map(({ name }) => name), ...outline.flatMap((item) => (item.type === 'section' ? [item.title] : []))]),
].map(withoutNumber));

/** A sheet of facts has the fact without content, or perhaps under another name. */
function inFacts(sheets: readonly Sheet[], raw: readonly RawFact[], missing: readonly string[], names: ReadonlySet<string>): Diagnostic | undefined {
  const tables = sheets.filter((sheet) => headed(sheet)?.use === 'facts');
  if (tables.length === 0) return undefined;
  const blank = raw.filter(({ name, text }) => missing.includes(normalise(name)) && text === '');
  if (blank.length > 0) return lackingFact(blank.map(({ at }) => at), missing, []);
  const others = raw.filter(({ name, text }) => name !== '' && text !== '' && !names.has(withoutNumber(name))).slice(0, MOST_NAMES);
  return lackingFact(others.length > 0 ? others.map(({ nameAt }) => nameAt) : tables.map(sheetOrigin), missing, others.map(({ name }) => name));
}

/** A header with one of the owner's columns, as collections have it, but without the other. */
function inCollection(unread: readonly Sheet[], names: ReadonlySet<string>): Diagnostic | undefined {
  for (const sheet of unread.filter(({ file }) => !FACTS_FILE.test(file))) {
    const header = firstRows(sheet).find((row) => row.cells.some(isOwner));
    const filled = header?.cells.flatMap((cell, c) => (cell.trim() === '' ? [] : [{ text: cell.trim(), at: cellAt(sheet, header, c) }])) ?? [];
    if (filled.length < 3 || besideNames(sheet) > 1) continue;
    const missing = OWNER.filter((name) => !filled.some(({ text }) => normalise(text) === name));
    const others = filled.filter(({ text }) => !names.has(withoutNumber(text)) && !text.includes('/') && normalise(text) !== ROW_NUMBER).slice(0, MOST_NAMES);
    return lackingColumn((others.length > 0 ? others : filled).map(({ at }) => at), missing, others.map(({ text }) => text));
  }
  return undefined;
}

/** A sheet that is named or filled in as facts are, without their header. */
function besideFacts(unread: readonly Sheet[], missing: readonly string[]): Diagnostic | undefined {
  const sheet = unread.find(({ file }) => FACTS_FILE.test(file)) ?? unread.find((own) => besideNames(own) > 0);
  const [first] = sheet ? firstRows(sheet) : [];
  if (!sheet || !first) return undefined;
  return lackingHeader(filledCells(sheet, first), missing, first.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
}

const firstRows = (sheet: Sheet): SheetRow[] => sheet.rows.filter((row) => !isBlank(row)).slice(0, MOST_TITLES + 1);

const isOwner = (cell: string): boolean => OWNER.includes(normalise(cell));

/** How many rows begin with one of the owner's names. */
const besideNames = (sheet: Sheet): number => sheet.rows.filter(({ cells: [name = ''] }) => isOwner(name)).length;
