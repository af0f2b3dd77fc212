/** The annotated sheets: the input as it stands, the cells that opinions name coloured and commented. */
import type { Language, Origin, Severity } from '../../model/diagnostic';
import type { Opinion } from '../../model/opinion';
import type { Sheet } from '../../model/sheet';
import { samePlace } from './places';
import { WORDS } from './words';
import { cellAt } from './workbook/cells';
import { addComments, type Comment } from './workbook/comments';
import { filledStyles, hasLists } from './workbook/fills';
import { openPackage, type Package } from './workbook/package';
import { plainWorkbook, styles } from './workbook/plain';
import { first, named } from './workbook/xml';

interface Annotation extends Comment { readonly severity: Severity }

const AUTHOR = '校核意见';
const WEIGHT: Record<Severity, number> = { note: 0, warning: 1, error: 2 };

/** A copy of the workbook `file`; undefined when no opinion names a cell of it, or it cannot be copied. */
export function annotatedCopy(bytes: Uint8Array, file: string, all: readonly Opinion[], language: Language): Uint8Array | undefined {
  const sheets = new Set(all.flatMap(({ finding }) => finding.at).filter((at) => at.file === file && at.sheet !== undefined).map((at) => at.sheet!));
  const notes = new Map([...sheets].map((sheet) => [sheet, annotations({ file, sheet }, all, language)] as const).filter(([, list]) => list.length > 0));
  const pack = notes.size === 0 ? undefined : openPackage(bytes);
  return pack && annotate(pack, notes);
}

/** One workbook with a sheet per CSV; undefined when no opinion names a cell of them. */
export function annotatedSheets(sheets: readonly Sheet[], all: readonly Opinion[], language: Language): Uint8Array | undefined {
  const names = sheetNames(sheets.map(({ file }) => file));
  const notes = new Map(sheets.map(({ file }, i) => [names[i]!, annotations({ file }, all, language)] as const).filter(([, list]) => list.length > 0));
  return notes.size === 0 ? undefined : annotate(plainWorkbook(sheets, names), notes);
}

/** One for each cell, by row and column. A finding that names a row without a cell stands in its first cell. */
function annotations(place: Omit<Origin, 'row' | 'column'>, all: readonly Opinion[], language: Language): Annotation[] {
  const words = WORDS[language];
  const cells = new Map<string, Annotation>();
  for (const { number, finding } of all) {
    const severity = finding.waived ? 'note' : finding.severity;
    const advice = finding.waived ? words.waived(finding.waived.reason, finding.waived.by) : `${words.hint}${finding.hint[language]}`;
    const text = `[${number}] ${words.severity[finding.severity]} ${finding.message[language]}\n${advice}`;
    for (const key of new Set(finding.at.filter((at) => samePlace(at, place) && at.row !== undefined).map((at) => `${at.row} ${at.column ?? 1}`))) {
      const known = cells.get(key);
      const [row, column] = key.split(' ').map(Number) as [number, number];
      cells.set(key, known
        ? { ...known, text: `${known.text}\n${text}`, severity: WEIGHT[severity] > WEIGHT[known.severity] ? severity : known.severity }
        : { row, column, text, severity });
    }
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** `notes` by sheet name. Undefined when the workbook is not built as one. */
function annotate(pack: Package, notes: ReadonlyMap<string, readonly Annotation[]>): Uint8Array | undefined {
  const main = pack.relationships('').find(({ type }) => type.endsWith('/officeDocument'));
  const workbook = main && pack.read(main.target);
  const sheets = workbook && first(workbook, 'sheets');
  if (!sheets) return undefined;
  const related = pack.relationships(main.target);
  const type = (name: string): string => main.type.replace(/officeDocument$/, name);
  const stylesPart = related.find((r) => r.type === type('styles'))?.target;
  const known = stylesPart === undefined ? undefined : pack.read(stylesPart);
  const tree = known && hasLists(known) ? known : styles();
  const filled = filledStyles(tree);
  for (const own of named(sheets, 'sheet')) {
    const list = notes.get(own.attributes['name']?.normalize('NFC') ?? '');
    const part = related.find((r) => Object.values(own.attributes).includes(r.id) && r.type === type('worksheet'))?.target;
    const sheet = part === undefined ? undefined : pack.read(part);
    const data = sheet && first(sheet, 'sheetData');
    if (!list || part === undefined || !data) continue;
    for (const { row, column, severity } of list) {
      const cell = cellAt(data, row, column);
      cell.attributes['s'] = String(filled(Number(cell.attributes['s'] ?? 0), severity));
    }
    addComments(pack, part, sheet, list, AUTHOR, type);
    pack.write(part, sheet);
  }
  const name = stylesPart ?? 'xl/styles.xml';
  pack.write(name, tree);
  if (stylesPart === undefined) {
    pack.relate(main.target, type('styles'), name);
    pack.contentType({ part: name }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  }
  return pack.zip();
}

/** Names a workbook allows (ECMA-376 Part 1, 18.2.19): up to 31 characters, each name once whatever its case. */
function sheetNames(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '').replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_') || '_';
    let name = '';
    for (let n = 1; name === '' || taken.has(name.toLowerCase()); n++) {
      const ending = n === 1 ? '' : ` ${n}`;
      name = base.slice(0, 31 - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
