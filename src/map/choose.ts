/** Which format a report takes: the one it names, else the one of its year. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Sheet } from '../model/sheet';
import { andDiffering, formatMismatch, noFormat, unknownFormat } from './findings';
import { fitSheet } from './form';
import { nearest, normalise } from './label';
import { headed, sheetOrigin } from './words';

const covers = (format: FormatDefinition, year: number): boolean => format.years.from <= year && year <= (format.years.to ?? year);

/** `named` is the content of the fact 格式; `at` is the cell that states it, or the year's. */
export function chooseFormat(formats: readonly FormatDefinition[], year: number, named: string | undefined, at: readonly Origin[]): { value: FormatDefinition | undefined; diagnostics: Diagnostic[] } {
  const ofYear = formats.find((format) => covers(format, year));
  if (named === undefined) return ofYear ? { value: ofYear, diagnostics: [] } : { value: undefined, diagnostics: [noFormat(at, year, formats.map((f) => f.id))] };
  const chosen = formats.find((format) => normalise(format.id) === normalise(named));
  if (!chosen) {
    const near = nearest(named, formats, (f) => f.id);
    return { value: undefined, diagnostics: [unknownFormat(at, named, formats.map((f) => f.id), near && near.score >= 0.5 ? near.candidate.id : undefined)] };
  }
  return { value: chosen, diagnostics: covers(chosen, year) ? [] : [formatMismatch(at, year, chosen, ofYear?.id ?? '')] };
}

/**
 * Tables laid out like those of another year's form. One table alone may be a slip of the pen, so all tables that tell
 * the formats apart must agree; a table that several formats share tells nothing.
 */
export function wrongForm(sheets: readonly Sheet[], format: FormatDefinition, formats: readonly FormatDefinition[], year: number): Diagnostic[] {
  const share = (sheet: Sheet, f: FormatDefinition): number => fitSheet(sheet, f.tables)?.share ?? 0;
  const tables = sheets.filter((sheet) => sheet.kind === 'table' && !headed(sheet));
  // Sheets that are this form to the letter are nearer to no other.
  if (tables.every((sheet) => share(sheet, format) === 1)) return [];
  const votes = tables.flatMap((sheet) => {
    const own = share(sheet, format);
    const best = formats.filter((f) => f !== format).map((f) => ({ form: f, share: share(sheet, f) })).reduce((a, b) => (b.share > a.share ? b : a), { form: format, share: 0 });
    return best.share === own ? [] : [{ sheet, form: best.share > own ? best.form : format }];
  });
  const [first] = votes;
  if (!first || votes.some((vote) => vote.form === format)) return [];
  return [formatMismatch(votes.map((vote) => sheetOrigin(vote.sheet)), year, first.form, format.id)];
}

/** What differs between two years' forms follows from the form being another year's. */
const DIFFERS = new Set(['label/unknown-row', 'label/unknown-column', 'label/misspelt', 'table/extra-text']);

/** That it is another year's form is one finding, which names the cells that differ. */
export function withLabels([wrong]: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!wrong) return found;
  const differ = found.filter(({ code }) => DIFFERS.has(code));
  return [differ.length === 0 ? wrong : andDiffering(wrong, differ.flatMap(({ at }) => at)), ...found.filter((d) => !differ.includes(d))];
}
