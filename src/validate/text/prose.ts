/** The prose as the checks read it: paragraphs with their section, sentences without white space and in plain digits. */
import { PREAMBLE_KEY } from '../../model/contract';
import type { FormatDefinition } from '../../model/format';
import type { Origin } from '../../model/diagnostic';
import type { Report } from '../../model/report';

export interface Piece { readonly section: string; readonly text: string; readonly origin: Origin }

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** White space goes, full-width digits become plain, and marks full-width, except the comma in 12,345. */
export const fold = (text: string): string => text.replace(/\s+/g, '')
  .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  .replace(/(?<!\d(?=,\d{3}(?!\d)))[,;:()]/g, (mark) => WIDE[mark]!);

/** In the order of the document. */
export function paragraphs({ prose }: Report, format: FormatDefinition): Piece[] {
  const keys = [PREAMBLE_KEY, ...sections(format).map((section) => section.key)];
  return keys.flatMap((section) => (prose.get(section) ?? []).map(({ text, origin }) => ({ section, text: fold(text), origin })));
}

export const sentences = (report: Report, format: FormatDefinition): Piece[] =>
  paragraphs(report, format).flatMap((p) => p.text.split(/(?<=[。！？])/).map((text) => ({ ...p, text })));

export const sections = (format: FormatDefinition) => format.outline.filter((item) => item.type === 'section');

/** What a section prints: its own paragraphs, else the format's text; undefined when there is neither. */
export function sectionText(key: string, { prose, source }: Report, format: FormatDefinition): { text: string; at: Origin } | undefined {
  const own = prose.get(key) ?? [];
  const [first] = own;
  if (first) return { text: fold(own.map((p) => p.text).join('')), at: first.origin };
  const fallback = sections(format).find((section) => section.key === key)?.prose?.fallback;
  return fallback === undefined ? undefined : { text: fold(fallback), at: { file: source } };
}

/** Measure words of what reports count. */
export const MEASURES = '件条宗起份例个项';
/** A number in plain digits, with or without thousands separators. */
export const DIGITS = '\\d{1,3}(?:,\\d{3})+|\\d+';
export const toNumber = (digits: string): number => Number(digits.replaceAll(',', ''));
