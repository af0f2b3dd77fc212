/** The lines of a text file that are not blank, and the marks that markup languages put on them. */
import type { Origin } from '../model/diagnostic';
import type { Sheet } from '../model/sheet';

export interface Line { readonly text: string; readonly at: Origin }

export const linesOf = (sheet: Sheet): Line[] =>
  sheet.rows.map(({ row, cells }) => ({ text: (cells[0] ?? '').trim(), at: { file: sheet.file, row, column: 1 } })).filter(({ text }) => text !== '');

/** Marked as a heading: `# …`. */
export const isMarked = ({ text }: Line): boolean => /^#{1,6}\s+/.test(text);

/** Without the marks of a heading, which may stand at both ends. */
export const unmarked = ({ text }: Line): string => text.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '');

/** Without what people put around a heading besides: 【…】, **…**, ＝＝…＝＝. */
export const bare = (line: Line): string => /^[【〖[［*=＝_~—-]+\s*(.*?)\s*[】〗\]］*=＝_~—-]+$/.exec(unmarked(line))?.[1] ?? unmarked(line);

/** What a person does not write who means the sign itself. */
const MARKS = [
  /(?<![\w*])(\*{1,3})[^\s*](?:[^*]*[^\s*])?\1(?![\w*])/, // **…**
  /~~[^~]+~~/,
  /`[^`]*`/,
  /!?\[[^[\]]*\]\([^()]*\)/, // [words](address), ![words](picture)
  /^[-*+]\s/, // a list
  /^>/, // a quotation
  /^\|.*\|$/, // a row of a table
  /^(?:[-*_=]\s*){3,}$/, // a rule
  /^#/,
  /<!--|-->/,
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i,
];

export const isMarkedUp = (text: string): boolean => MARKS.some((mark) => mark.test(text));
