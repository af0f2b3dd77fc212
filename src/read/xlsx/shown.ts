/** What a number format makes of a number where that is another number: rounded, in thousands, or nothing at all (ECMA-376 part 1, 18.8.31). */
import { plainNumber } from './values';

/** A part of a number format, for the numbers that fulfil `when`. */
export interface Section {
  readonly when: (value: number) => boolean;
  /** Without a number between them, the text alone. */
  readonly before: string;
  readonly after: string;
  /** One for negative numbers says in its text that they are. */
  readonly unsigned: boolean;
  readonly number?: {
    readonly decimals: number;
    /** Commas behind the last digit: each divides by a thousand. */
    readonly thousands: number;
    /** Digits behind a point that is put in as text: `0!.0,` shows thousands as if they were tens of thousands. */
    readonly pointed: number;
  };
}

export interface Shown { readonly text: string; /** Divided, not just rounded. */ readonly isScaled: boolean }

/** Undefined where the number itself is shown. */
export function shownOtherwise(raw: string, sections: readonly Section[]): Shown | undefined {
  const value = Number(raw);
  const section = sections.find(({ when }) => when(value));
  if (!section || !Number.isFinite(value)) return undefined;
  const { before, after, unsigned, number } = section;
  if (!number) return value === 0 ? undefined : { text: before + after, isScaled: false };
  const { decimals, thousands, pointed } = number;
  const rounded = Number((Number(plainNumber(raw)) / 1000 ** thousands).toFixed(decimals));
  const shown = rounded / 10 ** pointed;
  return Math.abs(shown - value) <= Math.abs(value) * 1e-12 ? undefined
    : { text: `${before}${(unsigned ? Math.abs(shown) : shown).toFixed(decimals + pointed)}${after}`, isScaled: thousands > 0 || pointed > 0 };
}

/** A spreadsheet shows no more. */
const MOST_DECIMALS = 30;

const LITERAL = /"([^"]*)"|[\\!](.)|_.|\*.|\[[^\]]*\]/g;
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;
const FULFILS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (v, l) => v < l, '<=': (v, l) => v <= l, '>': (v, l) => v > l, '>=': (v, l) => v >= l, '=': (v, l) => v === l, '<>': (v, l) => v !== l,
};

/** No sections where a number is shown as it stands, or otherwise than in digits. */
export function sectionsOf(code: string): Section[] {
  if (code === '') return [];
  const codes = code.replace(LITERAL, (literal) => literal.replaceAll(';', '\u0000')).split(';').map((part) => part.replaceAll('\u0000', ';'));
  const parts = codes.slice(0, 3).map(sectionOf);
  if (parts.some((part) => part === undefined)) return [];
  const isConditional = codes.some((part) => CONDITION.test(part));
  return parts.map((part, i) => ({ ...part!, unsigned: !isConditional && i === 1, when: isConditional ? conditionOf(codes[i]!) : bySign(i, parts.length) }));
}

function conditionOf(code: string): Section['when'] {
  const [, sign, limit] = CONDITION.exec(code) ?? [];
  return sign === undefined ? () => true : (value) => FULFILS[sign]!(value, Number(limit));
}

/** Positive, negative, zero; what has no section of its own is shown by the first. */
const bySign = (index: number, count: number): Section['when'] =>
  (index === 0 ? (value) => value > 0 || (count < 3 && value === 0) || (count < 2 && value < 0) : index === 1 ? (value) => value < 0 : (value) => value === 0);

/** Undefined for General, text, dates, percentages, fractions and powers of ten. */
function sectionOf(code: string): Omit<Section, 'when' | 'unsigned'> | undefined {
  // A point that is text stands between digits as it does in a number.
  const plain = code.replace(/(?<=[0#?,])(?:[\\!]\.|"\.")(?=[0#?])/g, '\u0001').replace(LITERAL, (_, quoted: string | undefined, escaped: string | undefined) => Array.from(quoted ?? escaped ?? '', mask).join(''));
  if (/[a-z@/%]/i.test(plain)) return undefined;
  const [, before = '', digits = '', after = ''] = /^([^0#?.]*)([0#?.,\u0001]*)(.*)$/s.exec(plain) ?? [];
  if (/[0#?]/.test(after)) return undefined;
  const texts = { before: unmask(before), after: unmask(after) };
  if (!/[0#?]/.test(digits)) return texts;
  const [whole = '', fraction = ''] = digits.split('.');
  const count = (text: string): number => Math.min(text.replace(/[^0#?]/g, '').length, MOST_DECIMALS);
  const thousands = /,*$/.exec(digits.replace(/\.$/, ''))![0].length;
  return { ...texts, number: { decimals: count(fraction), thousands, pointed: whole.includes('\u0001') ? count(whole.split('\u0001')[1]!) : 0 } };
}

/** Text is kept out of what is looked for by moving it to a private range. */
const mask = (character: string): string => String.fromCodePoint(0xf0000 + (character.codePointAt(0)! & 0xffff));
const unmask = (text: string): string => Array.from(text, (character) => { const code = character.codePointAt(0)!; return code >= 0xf0000 ? String.fromCodePoint(code - 0xf0000) : character; }).join('');
