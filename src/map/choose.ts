/** Which format a report takes: the one it names, else the one of its kind and year. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Sheet } from '../model/sheet';
import { andDiffering, formatMismatch, noFormat, otherKind, unknownFormat, unknownKind } from './choose-findings';
import { fitSheet } from './form';
import { nearest, normalise } from './label';
import { headed, sheetOrigin } from './words';

export const covers = (format: FormatDefinition, year: number): boolean => format.years.from <= year && year <= (format.years.to ?? year);

/** A fact that decides, and the cell that states it. */
interface Stated { readonly text: string; readonly at: Origin }
export interface Deciding { readonly year: number; readonly yearAt?: Origin | undefined; readonly kind?: Stated | undefined; readonly named?: Stated | undefined }

interface Choice { readonly value: FormatDefinition | undefined; readonly diagnostics: Diagnostic[] }

const refused = (finding: Diagnostic): Choice => ({ value: undefined, diagnostics: [finding] });

const isOfKind = (format: FormatDefinition, kind: string): boolean => normalise(format.kind ?? '') === normalise(kind);

/** `named` is the fact 格式. */
export function chooseFormat(formats: readonly FormatDefinition[], { year, yearAt, kind, named }: Deciding): Choice {
  const kindsIn = (some: readonly FormatDefinition[]): string[] => [...new Set(some.flatMap((format) => format.kind ?? []))];
  if (kind && !formats.some((format) => isOfKind(format, kind.text))) return refused(unknownKind(kind.at, kind.text, kindsIn(formats)));
  const ofYear = formatOfYear(formats, year, kind?.text);
  if (!named) return ofYear ? { value: ofYear, diagnostics: [] } : refused(noFormat([kind?.at ?? yearAt ?? []].flat(), year, formats.map((f) => f.id), kindsIn(formats.filter((format) => covers(format, year)))));
  const chosen = formats.find((format) => normalise(format.id) === normalise(named.text));
  if (!chosen) {
    const near = nearest(named.text, formats, (f) => f.id);
    return refused(unknownFormat([named.at], named.text, formats.map((f) => f.id), near && near.score >= 0.5 ? near.candidate.id : undefined));
  }
  if (chosen !== ofYear && !isOfKind(chosen, kind?.text ?? '')) return { value: chosen, diagnostics: [otherKind([named.at, ...(kind ? [kind.at] : [])], chosen)] };
  return { value: chosen, diagnostics: covers(chosen, year) ? [] : [formatMismatch([named.at], year, chosen, ofYear?.id ?? '')] };
}

/** Where there is one form only for a year, its reports need not state its kind. */
export function formatOfYear(formats: readonly FormatDefinition[], year: number, kind = ''): FormatDefinition | undefined {
  const all = formats.filter((format) => covers(format, year));
  return all.find((format) => isOfKind(format, kind)) ?? (kind === '' && all.length === 1 ? all[0] : undefined);
}

/**
 * Tables laid out like those of another form, of another year or kind. One table alone may be a slip of the pen, so all
 * tables that tell the formats apart must agree; a table that several formats share tells nothing.
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
  const at = votes.map((vote) => sheetOrigin(vote.sheet));
  return [isOfKind(first.form, format.kind ?? '') ? formatMismatch(at, year, first.form, format.id) : otherKind(at, first.form)];
}

/** What differs between two forms follows from the form being another one. */
const DIFFERS = new Set(['label/unknown-row', 'label/unknown-column', 'label/misspelt', 'label/displaced', 'label/other-unit', 'label/other-meaning', 'label/unit-taken', 'label/out-of-order', 'label/missing-head', 'table/extra-text']);

/** That it is another form is one finding, which names the cells that differ. */
export function withLabels([wrong]: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!wrong) return found;
  const differ = found.filter(({ code }) => DIFFERS.has(code));
  return [differ.length === 0 ? wrong : andDiffering(wrong, differ.flatMap(({ at }) => at)), ...found.filter((d) => !differ.includes(d))];
}
