/**
 * Sorts sheets into submissions. Each folder directly under the input folder is a place, and so is the input folder
 * itself; a place holds one report, unless its sheets carry the columns 机关名称 and 年度, which may name many.
 */
import { FACTS } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { Sheet, SheetRow } from '../model/sheet';
import { identityOf, reportName, type ReportIdentity, type Submission } from '../model/submission';
import { ownerless, sameReport, severalReports, totalRow } from './findings';
import { groupBy } from './group';
import { normalise } from './label';
import { keyOf, reportKey } from './report-key';
import { statedFacts } from './stated';
import { cellOf, filledCells, headed, isBlank, OWNER, sheetOrigin, type Headed } from './words';
import { parseYear } from './year';

/** A file that was read: its sheets and what was found while reading. */
export interface FileRead { readonly file: string; readonly sheets: readonly Sheet[]; readonly diagnostics: readonly Diagnostic[] }

const place = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');

/** `files` in any order; the result is sorted by place, then by first appearance. */
export function toSubmissions(files: readonly FileRead[]): Submission[] {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const places = groupBy(sorted, (f) => place(f.file));
  return markDuplicates([...places].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, read]) => fromPlace(name, read)));
}

function fromPlace(name: string, files: readonly FileRead[]): Submission[] {
  const found = files.flatMap((f) => f.diagnostics);
  const sheets = files.flatMap((f) => f.sheets);
  const shared = new Map<string, { owner: ReportIdentity; sheets: Sheet[]; file: string }>();
  const split = sheets.map((sheet) => ({ sheet, ...splitByOwner(sheet) }));
  found.push(...split.flatMap(({ totals = [] }) => totals));
  const loose = split.flatMap(({ sheet, parts }) => (parts ? [] : [sheet]));
  const stated = statedOwners(loose);
  for (const { sheet, parts = [] } of split) {
    for (const part of parts) {
      const owner = ofKind(part.owner, stated);
      const known = shared.get(keyOf(owner));
      if (known) known.sheets.push(part.sheet);
      else shared.set(keyOf(owner), { owner, sheets: [part.sheet], file: sheet.file });
    }
  }
  if (shared.size === 0) return loose.length === 0 && found.length === 0 ? [] : [alone(name, loose, stated, found)];

  // Sheets without the two columns go to the one report they can belong to.
  const [only] = stated.length === 1 ? stated : [...shared.values()].map((s) => s.owner).slice(0, shared.size === 1 ? 1 : 0);
  const submissions = [...shared.values()].map((s): Submission => {
    const mine = only && keyOf(only) === keyOf(s.owner);
    return { source: name === '.' ? s.file : name, ...s.owner, sheets: mine ? [...s.sheets, ...loose] : s.sheets, diagnostics: [] };
  });
  if (loose.length > 0 && !(only && shared.has(keyOf(only)))) {
    submissions.push(only
      ? { source: name, ...only, sheets: loose, diagnostics: [] }
      : { source: name, sheets: [], diagnostics: [ownerless(loose.map(sheetOrigin), [...shared.values()].map((s) => reportName(s.owner)))] });
  }
  const [first, ...rest] = submissions;
  return [{ ...first!, diagnostics: [...found, ...first!.diagnostics] }, ...rest];
}

/** The kind need not stand in every sheet of a place whose facts state it. */
function ofKind(owner: ReportIdentity, stated: readonly ReportIdentity[]): ReportIdentity {
  const kinds = stated.filter((other) => owner.kind === undefined && keyOf({ ...owner, ...(other.kind ? { kind: other.kind } : {}) }) === keyOf(other));
  return kinds[0] ?? owner;
}

/** A place that holds one report, if its facts agree on which. */
function alone(source: string, sheets: readonly Sheet[], stated: readonly ReportIdentity[], found: readonly Diagnostic[]): Submission {
  if (stated.length > 1) {
    const facts = sheets.filter((s) => headed(s)?.use === 'facts').map(sheetOrigin);
    return { source, sheets: [], diagnostics: [...found, severalReports(facts, stated.map(reportName))] };
  }
  return { source, ...stated[0], sheets, diagnostics: found };
}

/** The organisations, years and kinds that facts sheets name, each once. One sheet that repeats a fact names the first. */
function statedOwners(sheets: readonly Sheet[]): ReportIdentity[] {
  const perFile = sheets.map(headed).filter((h) => h?.use === 'facts').map((h) => ownerBy((name) => factIn(h!, name)));
  const organisations = distinct(perFile.flatMap((f) => f.organisation ?? []));
  const years = [...new Set(perFile.flatMap((f) => f.year ?? []))];
  const kinds = distinct(perFile.flatMap((f) => f.kind ?? []));
  if (organisations.length <= 1 && years.length <= 1 && kinds.length <= 1) {
    return perFile.length === 0 ? [] : [identityOf({ organisation: organisations[0], year: years[0], kind: kinds[0] })];
  }
  const owners = perFile.filter((f) => f.organisation || f.year);
  return [...new Map(owners.map((o) => [keyOf(o), o])).values()];
}

const distinct = (names: readonly string[]): string[] => [...new Map(names.map((n) => [normalise(n), n])).values()];

function factIn(sheet: Headed, name: string): string {
  return statedFacts(sheet).find((fact) => normalise(fact.name) === name)?.text ?? '';
}

const ownerBy = (text: (fact: string) => string): ReportIdentity =>
  identityOf({ organisation: text(FACTS.organisation), year: parseYear(text(FACTS.year)), kind: text(FACTS.kind) });

interface Split { readonly parts?: readonly { readonly owner: ReportIdentity; readonly sheet: Sheet }[]; readonly totals?: readonly Diagnostic[] }

/**
 * Cuts a sheet with the columns 机关名称 and 年度 into one sheet per owner; no parts when it lacks them or
 * has no rows below its header. Titles above the header stay with the first owner, so that they are told of once.
 */
function splitByOwner(sheet: Sheet): Split {
  const table = headed(sheet);
  if (!table || OWNER.some((name) => !table.columns.has(name))) return {};
  const filled = table.rows.filter((row) => !isBlank(row));
  const rows = filled.filter((row) => !isTotal(table, row));
  if (rows.length === 0) return {};
  const ownerOf = (row: SheetRow): ReportIdentity => ownerBy((name) => cellOf(table, row, name));
  return {
    parts: [...groupBy(rows, (row) => keyOf(ownerOf(row))).values()].map((own, i) => ({
      owner: ownerOf(own[0]!),
      sheet: { ...sheet, rows: [...(i === 0 ? table.titles : []), ...table.header, ...own] },
    })),
    totals: filled.filter((row) => !rows.includes(row)).map((row) => totalRow(filledCells(sheet, row))),
  };
}

/** No organisation is called so. The word may stand in a cell that is merged over the first columns. */
function isTotal(table: Headed, row: SheetRow): boolean {
  const name = cellOf(table, row, FACTS.organisation) || (row.cells.find((cell) => cell.trim() !== '') ?? '');
  return /^(?:合|总|小|共|累)计$/.test(normalise(name));
}

/** The same report in two places would overwrite each other: neither is built. */
function markDuplicates(submissions: readonly Submission[]): Submission[] {
  const byKey = groupBy(submissions, (s) => reportKey(s) ?? '');
  return submissions.map((s) => {
    const key = reportKey(s);
    const same = key === undefined ? [] : byKey.get(key)!;
    if (same.length < 2) return s;
    const finding = sameReport(same.flatMap((x) => x.sheets.slice(0, 1).map(sheetOrigin)), reportName(s), same.map((x) => x.source));
    return { source: s.source, ...identityOf(s), sheets: [], diagnostics: [...s.diagnostics, finding] };
  });
}
