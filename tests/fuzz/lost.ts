/**
 * What became of every cell: its text is in the report, it labels what is, or a finding names it. Whatever is none of
 * these was lost silently. The whole way is taken from bytes to a document, and throws where the program does.
 */
import { fileAddress } from '../../src/model/address';
import type { Diagnostic, Origin } from '../../src/model/diagnostic';
import type { Sheet } from '../../src/model/sheet';
import type { Submission } from '../../src/model/submission';
import { loadFaces } from '../../src/fonts/fonts';
import { toSubmissions, type FileRead } from '../../src/map/submissions';
import { build, type Built } from '../../src/pipeline';
import { readFile } from '../../src/read/read';
import { formats } from '../formats';
import { filled, key } from './addresses';
import { changedTexts, origins } from './kept';
import { labels } from './labels';
import type { Files } from './subjects';

export const faces = loadFaces({ installed: false }).value;

export interface Outcome { readonly read: readonly FileRead[]; readonly built: readonly Built[]; /** Addresses, with the text. */ readonly lost: readonly string[] }

export function through(files: Files): Outcome {
  const read = Object.entries(files).map(([file, bytes]): FileRead => {
    const { value, diagnostics } = readFile(bytes, file);
    return { file, sheets: value, diagnostics };
  });
  const built = toSubmissions(read).map((submission) => build(submission, formats, faces, { strict: false }));
  const told = built.flatMap(({ diagnostics }) => diagnostics);
  const cells = new Map(read.flatMap(({ sheets }) => sheets.flatMap(filled)).map((cell) => [key(cell.at), cell]));
  for (const own of built) for (const place of accounted(own, read)) cells.delete(place);
  // A row of a collection that is nobody's is told by another report.
  for (const { at } of told) for (const place of at) cells.delete(key(place));
  const lost = [
    ...[...cells.values()].map(({ at, text }) => `${fileAddress(at)} ${text}`),
    ...read.filter(({ file, sheets }) => sheets.length === 0 && !told.some(({ at }) => at.some((place) => place.file === file))).map(({ file }) => file),
    ...built.flatMap(changedTexts(cellsOf(read))),
  ];
  return { read, built, lost };
}

export const lostCells = (files: Files): readonly string[] => through(files).lost;

const cellsOf = (read: readonly FileRead[]): ReadonlyMap<string, string> => new Map(read.flatMap(({ sheets }) => sheets.flatMap(filled)).map(({ at, text }) => [key(at), text]));

/** The keys of the cells that the submission answers for. */
function accounted({ submission, report, format, diagnostics }: Built, read: readonly FileRead[]): string[] {
  if (!report) return waiting(submission, read, diagnostics).flatMap(filled).map(({ at }) => key(at));
  const named = new Set(diagnostics.flatMap(({ at }) => at).map(key));
  const known = new Set([...origins(report).map(key), ...named]);
  const definition = formats.find(({ id }) => id === format)!;
  return submission.sheets.flatMap((sheet) => {
    if (isUnused(sheet, diagnostics)) return filled(sheet).map(({ at }) => key(at));
    const isLabel = labels({ sheet, format: definition, report, known: (at) => known.has(key(at)), named: (at) => named.has(key(at)), turned: isTurned(sheet, diagnostics) });
    return filled(sheet).filter((cell) => known.has(key(cell.at)) || isLabel(cell)).map(({ at }) => key(at));
  });
}

const isAt = (sheet: Sheet) => (at: Origin): boolean => at.file === sheet.file && at.sheet === sheet.name && at.row === undefined;
const isUnused = (sheet: Sheet, found: readonly Diagnostic[]): boolean => found.some((d) => d.code === 'sheet/unrecognised' && d.at.some(isAt(sheet)));
const isTurned = (sheet: Sheet, found: readonly Diagnostic[]): boolean => found.some((d) => d.code === 'table/transposed' && d.at.some(isAt(sheet)));

/** Without a report its sheets wait for an error to be settled: its own, or all of the place where it cannot be told which are. */
function waiting({ sheets, source }: Submission, read: readonly FileRead[], found: readonly Diagnostic[]): readonly Sheet[] {
  if (!found.some((d) => d.severity === 'error')) return [];
  return sheets.length > 0 ? sheets : read.filter(({ file }) => file === source || file.startsWith(`${source}/`) || (source === '.' && !file.includes('/'))).flatMap((own) => own.sheets);
}
