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

/** Longer paragraphs are read in pieces: no sentence is that long, and some checks compare every number with every other. */
const LONGEST = 3000;

/** In the order of the document. */
export function paragraphs({ prose }: Report, format: FormatDefinition): Piece[] {
  const keys = [PREAMBLE_KEY, ...sections(format).map((section) => section.key)];
  return keys.flatMap((section) => (prose.get(section) ?? []).flatMap(({ text, origin }) => pieces(fold(text)).map((piece) => ({ section, text: piece, origin }))));
}

const pieces = (text: string): string[] => Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, i) => text.slice(i * LONGEST, (i + 1) * LONGEST));

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
