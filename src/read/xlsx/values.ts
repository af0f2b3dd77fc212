/** Numbers of a workbook as text: without the noise of binary fractions, and as dates where the cell's format shows a date. */

/** What a number format makes of a number. */
export interface NumberFormat {
  readonly date: boolean;
  readonly time: boolean;
  /** Of a date the year alone: `yyyy"年"`. */
  readonly year?: boolean;
  readonly percent?: boolean;
}

export const PLAIN: NumberFormat = { date: false, time: false };

/** Formats without a code of their own (ECMA-376 part 1, 18.8.30), those of Chinese Excel included. */
export function builtInFormat(id: number): NumberFormat {
  const within = (...ranges: [number, number][]): boolean => ranges.some(([from, to]) => id >= from && id <= to);
  return { date: within([14, 17], [22, 22], [27, 31], [36, 36], [50, 54], [57, 58]), time: within([18, 22], [32, 35], [45, 47], [55, 56]), percent: within([9, 10]) };
}

const [WHOLE, CENTS] = ['#,##0', '#,##0.00'];
const CODES: Readonly<Record<number, string>> = { 1: '0', 2: '0.00', 3: WHOLE, 4: CENTS, 5: WHOLE, 6: WHOLE, 7: CENTS, 8: CENTS, 37: WHOLE, 38: WHOLE, 39: CENTS, 40: CENTS, 41: WHOLE, 42: WHOLE, 43: CENTS, 44: CENTS };

/** The digits of those that show plain numbers and sums of money; the others show numbers as they are, or dates and parts. */
export const builtInCode = (id: number): string => CODES[id] ?? 'General';

/** A format is told by its letters, once quoted text, escapes, colours and locales are out of it. `m` is the minute only beside h or s. */
export function customFormat(code: string): NumberFormat {
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|e[+-]/gi, '');
  const time = /[hs]/i.test(letters);
  const date = /[yde]|aaa/i.test(letters) || (/m/i.test(letters) && !time);
  return { date, time, year: !time && /^[^a-z]*[ye]+[^a-z]*$/i.test(letters.split(';')[0]!), percent: letters.includes('%') };
}

/** 15 digits are what a spreadsheet keeps and shows: `0.30000000000000004` is 0.3, `1E2` is 100. Whole numbers stay as they stand. */
export function plainNumber(raw: string): string | undefined {
  if (/^-?\d+$/.test(raw)) return raw;
  const number = Number(raw);
  if (raw === '' || !Number.isFinite(number)) return undefined;
  const [, sign, whole, fraction = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number.toExponential(14))!;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  const padded = digits.padEnd(point, '0').padStart(digits.length + Math.max(0, 1 - point), '0');
  const split = Math.max(point, 1);
  const decimals = padded.slice(split).replace(/0+$/, '');
  const text = padded.slice(0, split) + (decimals && `.${decimals}`);
  return text === '0' ? text : sign + text;
}

const DAY = 86_400;
/** The day after 9999-12-31, the last day of a spreadsheet. */
const DAYS = { from1900: 2_958_466, from1904: 2_957_004 };

const two = (n: number): string => String(n).padStart(2, '0');

/** Days since 1900 or 1904 as `YYYY-MM-DD`, with `HH:MM[:SS]` where format and number have a time of day. No time zone is involved. */
export function dateText(serial: number, format: NumberFormat, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * DAY);
  if (!(seconds >= 0 && seconds < DAY * (from1904 ? DAYS.from1904 : DAYS.from1900))) return undefined;
  const day = Math.floor(seconds / DAY);
  const rest = format.date ? seconds % DAY : seconds;
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}${rest % 60 ? `:${two(rest % 60)}` : ''}`;
  if (!format.date) return time;
  if (format.year) return dayText(day, from1904).slice(0, 4);
  return format.time && rest > 0 ? `${dayText(day, from1904)} ${time}` : dayText(day, from1904);
}

/** Day 60 of the 1900 system is 29 February 1900, which never was (ECMA-376 part 1, 18.17.4.1); days before it are one off. */
function dayText(day: number, from1904: boolean): string {
  if (!from1904 && day === 60) return '1900-02-29';
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY * 1000).toISOString().slice(0, 10);
}
