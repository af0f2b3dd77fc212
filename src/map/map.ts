/** Map: the sheets of one submission become a report. Whatever is not understood is named; nothing is dropped silently. */
import { FACTS } from '../model/contract';
import type { Diagnostic, Outcome, Waiver } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Report } from '../model/report';
import type { Sheet } from '../model/sheet';
import type { Submission } from '../model/submission';
import type { Cells } from './cells';
import { chooseFormat, wrongForm } from './choose';
import { rawFacts, toFacts } from './facts';
import { badYear, noFacts, unrecognised } from './findings';
import { cellsFromForm } from './fitted';
import { fitSheet } from './form';
import { normalise } from './label';
import { fillPlaceholders } from './placeholders';
import { proseFromTable, proseFromText, type Prose } from './prose';
import { cellsFromLong } from './tidy';
import { toWaivers } from './waivers';
import { headed, isBlank, sheetOrigin } from './words';

export interface Mapped { readonly report: Report; readonly format: FormatDefinition }

/** `value` is undefined when it cannot be told whose report this is, of which year, or on which form. */
export function map(submission: Submission, formats: readonly FormatDefinition[]): Outcome<Mapped | undefined> {
  const diagnostics: Diagnostic[] = [...submission.diagnostics];
  const { organisation, year, sheets } = submission;
  const raw = rawFacts(submission);
  const stated = (name: string) => raw.find((fact) => normalise(fact.name) === name);
  if (!organisation || !year) {
    const yearFact = stated(FACTS.year);
    if (sheets.length > 0 && yearFact && !year) diagnostics.push(badYear(yearFact.at, yearFact.text));
    const missing = [...(organisation ? [] : [FACTS.organisation]), ...(year || yearFact ? [] : [FACTS.year])];
    if (sheets.length > 0 && missing.length > 0) diagnostics.push(noFacts(sheets.map(sheetOrigin), missing));
    return { value: undefined, diagnostics };
  }
  if (sheets.length === 0) return { value: undefined, diagnostics };

  const named = stated(FACTS.format);
  const deciding = named ?? stated(FACTS.year);
  const chosen = chooseFormat(formats, year, named?.text, deciding ? [deciding.at] : []);
  diagnostics.push(...chosen.diagnostics);
  const format = chosen.value;
  if (!format) return { value: undefined, diagnostics };

  const facts = toFacts(raw, format.facts);
  diagnostics.push(...facts.diagnostics);
  const title = facts.value.get(FACTS.title)?.text ?? '';
  const cells: Cells = new Map();
  const prose: Prose = new Map();
  const waivers = new Map<string, Waiver>();
  if (chosen.diagnostics.length === 0) diagnostics.push(...wrongForm(sheets, format, formats, year));
  for (const sheet of sheets) {
    const table = headed(sheet);
    if (table?.use === 'facts') continue;
    else if (table?.use === 'long') diagnostics.push(...cellsFromLong(table, format, cells));
    else if (table?.use === 'prose') diagnostics.push(...proseFromTable(table, format, prose));
    else if (table?.use === 'waivers') diagnostics.push(...toWaivers(table, waivers));
    else if (sheet.kind === 'text') diagnostics.push(...proseFromText(sheet, format, [title, organisation], prose));
    else diagnostics.push(...mapForm(sheet, format, cells));
  }

  const lookup = { format, facts: facts.value, cells };
  const filled = [...prose].map(([key, paragraphs]) => {
    const results = paragraphs.map((paragraph) => fillPlaceholders(paragraph, lookup));
    diagnostics.push(...results.flatMap((r) => r.diagnostics));
    return [key, results.map((r) => r.value)] as const;
  });
  const report: Report = { source: submission.source, format: format.id, organisation, year, facts: facts.value, tables: cells, prose: new Map(filled), waivers };
  return { value: { report, format }, diagnostics };
}

/** Reads the tables that stand on one sheet, one below the other. */
function mapForm(sheet: Sheet, format: FormatDefinition, cells: Cells): Diagnostic[] {
  if (sheet.rows.every(isBlank)) return [];
  const fit = fitSheet(sheet, format.tables);
  if (!fit) return [unrecognised(sheetOrigin(sheet), format.tables.map((t) => t.caption))];
  const partners = fit.rows.filter((i) => i !== undefined);
  const rests = [sheet.rows.slice(0, Math.min(...partners)), sheet.rows.slice(Math.max(...partners) + 1)].map((rows) => ({ ...sheet, rows }));
  const others = rests.filter((rest) => fitSheet(rest, format.tables));
  const own = { ...sheet, rows: sheet.rows.filter((row) => !others.some((rest) => rest.rows.includes(row))) };
  const ownFit = others.length === 0 ? fit : fitSheet(own, [fit.table])!;
  return [...cellsFromForm(own, ownFit, cells), ...others.flatMap((rest) => mapForm(rest, format, cells))];
}
