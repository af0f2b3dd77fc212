/** Import: a published report is read back into a report, and from there into the folder it could have been made of. */
import type { Diagnostic, Origin, Outcome } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Report } from '../model/report';
import type { Sheet } from '../model/sheet';
import type { Submission } from '../model/submission';
import { formatOfYear } from '../map/choose';
import { map } from '../map/map';
import { toSubmissions } from '../map/submissions';
import { emptyFile, fileTooLarge, forbiddenName, notASheet } from '../read/findings';
import { MAX_FILE_BYTES } from '../read/limits';
import { stainOf } from '../read/characters';
import { sniff } from '../read/sniff';
import { mainPart } from '../read/xlsx/workbook';
import { openParts } from '../read/xlsx/parts';
import { readWorkbook } from '../read/xlsx/xlsx';
import { damagedWorkbook } from '../read/findings';
import { readPdf } from './data';
import { readDocx } from './docx';
import { noFormat, notPublished, toImport } from './findings';
import { placeKey } from './flat';
import { withFlatTables } from './flat-lines';
import { inputFolder, type FolderFile } from './folder';
import { readHtml } from './html';
import type { Published } from './published';
import { findSignature, isHeading, toSheets } from './sections';
import { readFlatText } from './text';
import { formatTitled } from './title';
import { findOut } from './whose';
import { fromSheets } from './workbook';

export interface Imported {
  readonly report: Report;
  readonly format: FormatDefinition;
  readonly files: readonly FolderFile[];
  /** The report's origins lie in sheets as they were laid out; this tells where that is in the file. */
  readonly original: (at: Origin) => Origin;
}

/** `file` names the file in findings. */
export function importReport(bytes: Uint8Array, file: string, formats: readonly FormatDefinition[]): Outcome<Imported | undefined> {
  const { value: laidOut, diagnostics } = submissionOf(bytes, file, formats);
  if (!laidOut) return { value: undefined, diagnostics };
  const mapped = map(laidOut.submission, formats);
  const original = (at: Origin): Origin => placeOf(at, laidOut.places);
  const found = [...diagnostics, ...mapped.diagnostics].map((d) => ({ ...d, at: d.at.map(original) }));
  if (!mapped.value) return { value: undefined, diagnostics: found };
  const { report, format } = mapped.value;
  return { value: { report, format, files: inputFolder(report, format), original }, diagnostics: found };
}

/** Sheets laid out as if they had been dropped, and where their cells came from where the sheets are not the file's own. */
interface LaidOut { readonly submission: Submission; readonly places: ReadonlyMap<string, Origin> }

type Read = Outcome<LaidOut | undefined>;

const NOWHERE: ReadonlyMap<string, Origin> = new Map();

const refused = (...diagnostics: readonly Diagnostic[]): Read => ({ value: undefined, diagnostics });

function submissionOf(bytes: Uint8Array, file: string, formats: readonly FormatDefinition[]): Read {
  const stain = stainOf(file);
  if (stain) return refused(forbiddenName(file, stain));
  if (bytes.length === 0) return refused(emptyFile(file));
  if (bytes.length > MAX_FILE_BYTES) return refused(fileTooLarge(file, bytes.length));
  const content = sniff(bytes);
  if (content === 'pdf') return ofSheets(readPdf(bytes, file), file);
  if (content === 'zip') return fromPackage(bytes, file, formats);
  if (content !== 'text') return refused(toImport(notASheet(file, content)));
  const markup = /^[\s\uFEFF]*<(?:!doctype|!--|html|\?xml|head|body|div|table)\b/i.test(Buffer.from(bytes.subarray(0, 1000)).toString('latin1').replace(/^\xEF\xBB\xBF/, ''));
  return ofPublished(markup ? readHtml(bytes, file) : readFlatText(bytes, file), file, formats);
}

function fromPackage(bytes: Uint8Array, file: string, formats: readonly FormatDefinition[]): Read {
  const parts = openParts(bytes, file);
  if (!parts) return refused(damagedWorkbook(file));
  const main = mainPart(parts);
  if (main?.startsWith('word/')) {
    const read = readDocx(parts, main, file);
    return parts.diagnostics().length > 0 ? refused(...parts.diagnostics()) : ofPublished(read, file, formats);
  }
  const { value: sheets, diagnostics } = readWorkbook(bytes, file);
  if (sheets.length === 0) return refused(...diagnostics.map(toImport));
  const [own] = toSubmissions([{ file, sheets, diagnostics: [] }]);
  return own?.organisation && own.year ? { value: { submission: own, places: NOWHERE }, diagnostics } : ofPublished({ value: fromSheets(sheets, formats), diagnostics }, file, formats);
}

/** Sheets that state their own facts. */
function ofSheets({ value, diagnostics }: Outcome<Sheet[] | undefined>, file: string): Read {
  const submission = value && toSubmissions([{ file, sheets: value, diagnostics: [] }])[0];
  return { value: submission && { submission, places: NOWHERE }, diagnostics };
}

function ofPublished({ value: published, diagnostics }: Outcome<Published | undefined>, file: string, formats: readonly FormatDefinition[]): Read {
  if (!published) return refused(...diagnostics);
  if (published.parts.length === 0) return refused(...diagnostics, notPublished(file));
  const signed = findSignature(published);
  const whose = findOut(published, file, signed.by?.text.trim(), formats);
  if (!whose.value) return refused(...diagnostics, ...whose.diagnostics);
  const { identity } = whose.value;
  const format = formatTitled(whose.value.title?.text ?? '', identity, formats);
  if (!format) return refused(...diagnostics, ...whose.diagnostics, noFormat(file, identity.year, formats.map(({ id }) => id)));
  const { start } = whose.value;
  const parts = published.ours ? published.parts : [...published.parts.slice(0, start), ...withFlatTables(published.parts.slice(start), format.tables, (line) => isHeading(line, format))];
  const own = { ...identity, ...(format.kind === undefined || formatOfYear(formats, identity.year) === format ? {} : { kind: format.kind }) };
  const sheets = toSheets({ ...published, parts }, { ...whose.value, identity: own }, signed, format, file);
  return {
    value: { submission: { source: file, ...own, sheets: sheets.value, diagnostics: [] }, places: sheets.places },
    diagnostics: [...diagnostics, ...whose.diagnostics, ...sheets.diagnostics],
  };
}

/** The line a cell was, where the file has lines; outside tables only the line is a place. Row 0 is no line. */
function placeOf(at: Origin, places: ReadonlyMap<string, Origin>): Origin {
  if (at.sheet !== undefined) return places.get(placeKey(at.sheet, at.row ?? 0, at.column ?? 0)) ?? at;
  return { file: at.file, ...(at.row ? { row: at.row } : {}) };
}
