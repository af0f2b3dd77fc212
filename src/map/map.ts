/** Map: the sheets of one submission become a report. Whatever is not understood is named; nothing is dropped silently. */
import { FACTS } from '../model/contract';
import type { Diagnostic, Outcome, Waiver } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { ListedUnit, Report } from '../model/report';
import type { Sheet } from '../model/sheet';
import type { Submission } from '../model/submission';
import { repetitions, rewritings, type Gathered } from './cells';
import { chooseFormat, withLabels, wrongForm } from './choose';
import { collectedFacts, fromCollection } from './collection';
import { extraCells, othersRows } from './extras';
import { rawFacts, toFacts } from './facts';
import { badYear, folderOfOtherYear, headerOnly, unrecognised } from './findings';
import { cellsFromForm } from './fitted';
import { fitSheet } from './form';
import { normalise } from './label';
import { misnamed } from './misnamed';
import { cellsFromList } from './list-cells';
import { listedFacts, listedLines } from './listed';
import { nobodys } from './nobodys';
import { fillPlaceholders } from './placeholders';
import { eachOnce, proseFromTable, type Prose } from './prose';
import { proseFromText } from './prose-text';
import { cellsFromLong } from './tidy';
import { toUnits } from './units';
import { toWaivers } from './waivers';
import { firstTexts, headed, isBlank, isShared, nearHeader, sheetOrigin, type Headed } from './words';
import { folderYears } from './year';

export interface Mapped { readonly report: Report; readonly format: FormatDefinition }

/** `value` is undefined when it cannot be told whose report this is, of which year, or on which form. */
export function map(submission: Submission, formats: readonly FormatDefinition[]): Outcome<Mapped | undefined> {
  const diagnostics: Diagnostic[] = [...submission.diagnostics];
  const { organisation, year, kind, sheets } = submission;
  const raw = rawFacts(submission);
  const stated = (name: string) => raw.find((fact) => normalise(fact.name) === name && fact.text !== '');
  if (!organisation || !year) {
    const yearFact = stated(FACTS.year);
    if (sheets.length > 0 && yearFact && !year) diagnostics.push(badYear(yearFact.at, yearFact.text));
    const missing = [...(organisation ? [] : [FACTS.organisation]), ...(year || yearFact ? [] : [FACTS.year])];
    if (sheets.length > 0 && missing.length > 0) diagnostics.push(nobodys(sheets, raw, missing, formats));
    return { value: undefined, diagnostics };
  }
  if (sheets.length === 0) return { value: undefined, diagnostics };

  const namedYears = folderYears(submission.source);
  if (namedYears.length > 0 && !namedYears.includes(year)) diagnostics.push(folderOfOtherYear([stated(FACTS.year)?.at ?? sheetOrigin(sheets[0]!)], submission.source, year));

  const chosen = chooseFormat(formats, { year, yearAt: stated(FACTS.year)?.at, kind: stated(FACTS.kind), named: stated(FACTS.format) });
  diagnostics.push(...chosen.diagnostics);
  const format = chosen.value;
  if (!format) return { value: undefined, diagnostics };

  const tables = sheets.map(headed);
  const owner = stated(FACTS.organisation);
  if (owner && !tables.some(isShared)) diagnostics.push(...misnamed(organisation, owner.at, format.organisations));
  const collected = tables.flatMap((table) => (table?.use === 'collection' ? collectedFacts(table, format) : []));
  const listed = listedFacts(raw, format);
  const facts = toFacts([...listed.others, ...collected], format);
  diagnostics.push(...facts.diagnostics);
  const gathered: Gathered = { cells: new Map(), rewritten: [], repeated: [] };
  const prose: Prose = new Map();
  const waivers = new Map<string, Waiver>();
  const units: ListedUnit[] = [];
  const wrong = chosen.diagnostics.length === 0 ? wrongForm(sheets, format, formats, year) : [];
  const labels: Diagnostic[] = [];
  diagnostics.push(...cellsFromList(listed.lines, format, gathered));
  const into: Into = { format, organisation, gathered, prose, waivers, units };
  sheets.forEach((sheet, i) => {
    const table = tables[i];
    if (table) diagnostics.push(...(table.rows.every(isBlank) ? [headerOnly(sheetOrigin(sheet))] : []), ...(table.use === 'collection' ? [] : [...extraCells(table, format.tables), ...othersRows(table, organisation, year)]), ...fromHeaded(table, into));
    else if (sheet.kind === 'text') diagnostics.push(...proseFromText(sheet, { organisation, year, facts: facts.value, format }, prose));
    else labels.push(...mapForm(sheet, format, gathered));
  });
  diagnostics.push(...withLabels(wrong, labels));
  diagnostics.push(...rewritings(gathered), ...repetitions(gathered));
  const written = eachOnce(prose, format);
  diagnostics.push(...written.diagnostics);

  const { cells } = gathered;
  const lookup = { format, facts: facts.value, cells };
  const filled = [...written.value].map(([key, paragraphs]) => {
    const results = paragraphs.map((paragraph) => fillPlaceholders(paragraph, lookup));
    diagnostics.push(...results.flatMap((r) => r.diagnostics));
    return [key, results.map((r) => r.value)] as const;
  });
  const report: Report = { source: submission.source, format: format.id, organisation, year, ...(kind ? { kind } : {}), facts: facts.value, tables: cells, prose: new Map(filled), waivers, units };
  return { value: { report, format }, diagnostics };
}

interface Into { readonly format: FormatDefinition; readonly organisation: string; readonly gathered: Gathered; readonly prose: Prose; readonly waivers: Map<string, Waiver>; readonly units: ListedUnit[] }

function fromHeaded(table: Headed, { format, organisation, gathered, prose, waivers, units }: Into): Diagnostic[] {
  switch (table.use) {
    case 'facts': return [];
    case 'long': return cellsFromLong(table, format, gathered);
    case 'prose': return proseFromTable(table, format, prose);
    case 'waivers': return toWaivers(table, waivers);
    case 'units': return toUnits(table, organisation, units);
    case 'collection': return fromCollection(table, format, gathered, prose);
  }
}

/** Reads the tables that stand on one sheet, one below the other. */
function mapForm(sheet: Sheet, format: FormatDefinition, gathered: Gathered): Diagnostic[] {
  if (sheet.rows.every(isBlank)) return [];
  const fit = fitSheet(sheet, format.tables);
  // A list of the lowest labels alone is a little like the form turned, without its outer labels.
  const lines = (!fit && !nearHeader(sheet)) || (fit?.transposed && fit.rows.includes(undefined)) ? listedLines(sheet, format) : undefined;
  if (lines) return cellsFromList(lines, format, gathered);
  if (!fit) return [unrecognised(sheetOrigin(sheet), format.tables.map((t) => t.caption), firstTexts(sheet), nearHeader(sheet))];
  if (fit.transposed) return cellsFromForm(fit, sheet, gathered, format.tables);
  const { rows } = fit.sheet;
  const partners = fit.rows.filter((i) => i !== undefined);
  const rests = [rows.slice(0, Math.min(...partners)), rows.slice(Math.max(...partners) + 1)].map((some) => ({ ...sheet, rows: some }));
  const others = rests.filter((rest) => fitSheet(rest, format.tables));
  const own = { ...sheet, rows: rows.filter((row) => !others.some((rest) => rest.rows.includes(row))) };
  const ownFit = others.length === 0 ? fit : { ...fitSheet(own, [fit.table]) ?? fit, lost: fit.lost };
  return [...cellsFromForm(ownFit, sheet, gathered, format.tables), ...others.flatMap((rest) => mapForm(rest, format, gathered))];
}
