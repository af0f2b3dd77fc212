/**
 * Sorts sheets into submissions. Each folder directly under the input folder is a place, and so is the input folder
 * itself; a place holds one report, unless its sheets carry the columns 机关名称 and 年度, which may name many.
 */
import { FACTS } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import type { Submission } from '../model/submission';
import { ownerless, sameReport, severalReports } from './findings';
import { groupBy } from './group';
import { normalise } from './label';
import { statedFacts } from './stated';
import { cellOf, headed, isBlank, OWNER, sheetOrigin, type Headed } from './words';
import { parseYear } from './year';

/** A file that was read: its sheets and what was found while reading. */
export interface FileRead { readonly file: string; readonly sheets: readonly Sheet[]; readonly diagnostics: readonly Diagnostic[] }

interface Owner { readonly organisation: string; readonly year: number | undefined }

const place = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');
/** The same text for two submissions that are about the same report; undefined while organisation or year is unknown. */
export const reportKey = ({ organisation, year }: { readonly organisation?: string; readonly year?: number }): string | undefined =>
  (organisation && year ? keyOf({ organisation, year }) : undefined);

const keyOf = (o: Owner): string => `${normalise(o.organisation)}|${o.year ?? ''}`;
const nameOf = (o: Owner): string => `${o.organisation} ${o.year ?? ''}`.trim();

/** `files` in any order; the result is sorted by place, then by first appearance. */
export function toSubmissions(files: readonly FileRead[]): Submission[] {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const places = groupBy(sorted, (f) => place(f.file));
  return markDuplicates([...places].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, read]) => fromPlace(name, read)));
}

function fromPlace(name: string, files: readonly FileRead[]): Submission[] {
  const found = files.flatMap((f) => f.diagnostics);
  const sheets = files.flatMap((f) => f.sheets);
  const shared = new Map<string, { owner: Owner; sheets: Sheet[]; file: string }>();
  const loose: Sheet[] = [];
  for (const sheet of sheets) {
    const parts = splitByOwner(sheet);
    if (!parts) { loose.push(sheet); continue; }
    for (const part of parts) {
      const known = shared.get(keyOf(part.owner));
      if (known) known.sheets.push(part.sheet);
      else shared.set(keyOf(part.owner), { owner: part.owner, sheets: [part.sheet], file: sheet.file });
    }
  }
  const stated = statedOwners(loose);
  if (shared.size === 0) return loose.length === 0 && found.length === 0 ? [] : [alone(name, loose, stated, found)];

  // Sheets without the two columns go to the one report they can belong to.
  const [only] = stated.length === 1 ? stated : [...shared.values()].map((s) => s.owner).slice(0, shared.size === 1 ? 1 : 0);
  const submissions = [...shared.values()].map((s): Submission => {
    const mine = only && keyOf(only) === keyOf(s.owner);
    return { source: name === '.' ? s.file : name, ...owned(s.owner), sheets: mine ? [...s.sheets, ...loose] : s.sheets, diagnostics: [] };
  });
  if (loose.length > 0 && !(only && shared.has(keyOf(only)))) {
    submissions.push(only
      ? { source: name, ...owned(only), sheets: loose, diagnostics: [] }
      : { source: name, sheets: [], diagnostics: [ownerless(loose.map(sheetOrigin), [...shared.values()].map((s) => nameOf(s.owner)))] });
  }
  const [first, ...rest] = submissions;
  return [{ ...first!, diagnostics: [...found, ...first!.diagnostics] }, ...rest];
}

const owned = (o: Owner): Pick<Submission, 'organisation' | 'year'> => ({ ...(o.organisation ? { organisation: o.organisation } : {}), ...(o.year ? { year: o.year } : {}) });

/** A place that holds one report, if its facts agree on which. */
function alone(source: string, sheets: readonly Sheet[], stated: readonly Owner[], found: readonly Diagnostic[]): Submission {
  if (stated.length > 1) {
    const facts = sheets.filter((s) => headed(s)?.use === 'facts').map(sheetOrigin);
    return { source, sheets: [], diagnostics: [...found, severalReports(facts, stated.map(nameOf))] };
  }
  const [owner] = stated;
  return { source, ...(owner ? owned(owner) : {}), sheets, diagnostics: found };
}

/** The organisations and years that facts sheets name, each once. One sheet that repeats a fact names the first. */
function statedOwners(sheets: readonly Sheet[]): Owner[] {
  const perFile = sheets.map(headed).filter((h) => h?.use === 'facts').map((h) => ({
    organisation: factIn(h!, FACTS.organisation), year: parseYear(factIn(h!, FACTS.year)),
  }));
  const organisations = distinct(perFile.map((f) => f.organisation).filter((o) => o !== ''));
  const years = [...new Set(perFile.map((f) => f.year).filter((y) => y !== undefined))];
  if (organisations.length <= 1 && years.length <= 1) {
    return perFile.length === 0 ? [] : [{ organisation: organisations[0] ?? '', year: years[0] }];
  }
  const owners = perFile.filter((f) => f.organisation !== '' || f.year !== undefined);
  return [...new Map(owners.map((o) => [keyOf(o), o])).values()];
}

const distinct = (names: readonly string[]): string[] => [...new Map(names.map((n) => [normalise(n), n])).values()];

function factIn(sheet: Headed, name: string): string {
  return statedFacts(sheet).find((fact) => normalise(fact.name) === name)?.text ?? '';
}

/**
 * Cuts a sheet with the columns 机关名称 and 年度 into one sheet per owner; undefined when it lacks them or
 * has no rows below its header. Titles above the header stay with the first owner, so that they are told of once.
 */
function splitByOwner(sheet: Sheet): { owner: Owner; sheet: Sheet }[] | undefined {
  const table = headed(sheet);
  if (!table || OWNER.some((name) => !table.columns.has(name))) return undefined;
  const rows = table.rows.filter((row) => !isBlank(row));
  if (rows.length === 0) return undefined;
  const ownerOf = (row: SheetRow): Owner => ({ organisation: cellOf(table, row, FACTS.organisation), year: parseYear(cellOf(table, row, FACTS.year)) });
  return [...groupBy(rows, (row) => keyOf(ownerOf(row))).values()].map((own, i) => ({
    owner: ownerOf(own[0]!),
    sheet: { ...sheet, rows: [...(i === 0 ? table.titles : []), ...table.header, ...own] },
  }));
}

/** The same organisation and year in two places would overwrite each other: neither is built. */
function markDuplicates(submissions: readonly Submission[]): Submission[] {
  const byName = groupBy(submissions.filter((s) => s.organisation && s.year), (s) => keyOf({ organisation: s.organisation!, year: s.year }));
  return submissions.map((s) => {
    const same = s.organisation && s.year ? byName.get(keyOf({ organisation: s.organisation, year: s.year }))! : [];
    if (same.length < 2) return s;
    const finding = sameReport(same.flatMap((x) => x.sheets.slice(0, 1).map(sheetOrigin)), nameOf({ organisation: s.organisation!, year: s.year }), same.map((x) => x.source));
    return { source: s.source, organisation: s.organisation!, year: s.year!, sheets: [], diagnostics: [...s.diagnostics, finding] };
  });
}
