/**
 * Tables that became text. Copied from a page, a table's cells stand on one line with tabs or spaces between them, or each on
 * a line of its own, and long labels in pieces. Lines of a section that hold the labels of the form are such a table.
 */
import type { TableDefinition } from '../model/format';
import { groupBy } from '../map/group';
import { isValue, labelLikeness, LIKE, LONGEST } from './flat-words';
import type { FlatCell, Line, Part } from './published';

/** A label may have been broken into so many pieces. */
const MOST_PIECES = 4;
/** So many different labels make a table, with values or with many more labels; less is prose that speaks of them. */
const FEWEST = { labels: 3, cells: 10 };
/** A longer line of other words is prose. */
const PROSE = 40;

type Likeness = (text: string) => number;

/** The same parts, where lines without a role that make up a table are one part. */
export function withFlatTables(parts: readonly Part[], tables: readonly TableDefinition[], isHeading: (line: string) => boolean): Part[] {
  const likeness = labelLikeness(tables);
  const found: Part[] = [];
  let stretch: Line[] = [];
  const close = (): void => { found.push(...tablesIn(stretch, likeness)); stretch = []; };
  for (const part of parts) {
    if (part.type === 'line' && part.role === undefined && !isHeading(part.text.trim())) { stretch.push(part); continue; }
    close();
    found.push(part);
  }
  close();
  return found;
}

/** Between two lines of prose lies one table at most; what stands before its first label and after its last cell is none of it. */
function tablesIn(lines: readonly Line[], likeness: Likeness): Part[] {
  const cells = joined(lines.flatMap((line, i) => cellsOf(line, i, likeness)), likeness);
  const prose = new Set([...groupBy(cells, ({ first }) => first)].filter(([line, own]) => isProse(lines[line]!.text.trim(), own)).map(([line]) => line));
  const runs: FlatCell[][] = [[]];
  for (const cell of cells) {
    if (prose.has(cell.first)) runs.push([]);
    else runs.at(-1)!.push(cell);
  }
  const found: Part[] = [];
  let next = 0;
  for (const run of runs) {
    const [top, bottom] = [run.find(({ label }) => label), run.findLast(({ label, text }) => label || isValue(text))];
    const own = top && bottom ? run.filter(({ first, line }) => line >= top.first && first <= bottom.line) : [];
    if (!isTable(own)) continue;
    found.push(...lines.slice(next, own[0]!.first), { type: 'flat', cells: own });
    next = own.at(-1)!.line + 1;
  }
  return [...found, ...lines.slice(next)];
}

const isProse = (line: string, cells: readonly FlatCell[]): boolean => line.length > PROSE
  && cells.every(({ label }) => !label) && cells.filter(({ text }) => isValue(text)).length * 2 < cells.length;

function isTable(cells: readonly FlatCell[]): boolean {
  const labels = new Set(cells.filter(({ label }) => label).map(({ text }) => text));
  const known = cells.filter(({ label, text }) => label || isValue(text));
  return labels.size >= FEWEST.labels && known.length >= FEWEST.cells && known.length * 2 >= cells.filter(({ text }) => text.trim() !== '').length;
}

/** Between tabs; else between wide gaps; else between any spaces. A line that only begins with a tab is one cell; one that only ends with tabs has them by accident. */
function cellsOf({ text, at }: Line, line: number, likeness: Likeness): FlatCell[] {
  const plain = text.trim() === '' ? [] : spaced(text.trim(), likeness);
  const tabbed = text.trimEnd().includes('\t') || (text.includes('\t') && plain.length < 2);
  const texts = tabbed ? text.replace(/^\t(?=[^\t]*$)/, '').split('\t') : plain;
  return texts.map((own, column): FlatCell => ({ text: own, at, first: line, line, column, tabbed, label: false }));
}

function spaced(text: string, likeness: Likeness): string[] {
  const wide = text.split(/[^\S\u3000]{2,}|\s*\u3000\s*/);
  return wide.length === 1 ? text.split(/\s/) : wide.flatMap((piece) => {
    // A long label may leave no more than a space before the first number.
    const [, label, value] = /^(.*\S)\s(\S+)$/.exec(piece) ?? [];
    return label !== undefined && isValue(value!) && likeness(label) >= LIKE ? [label, value!] : [piece];
  });
}

/** Pieces of a label become one cell, as many as are most like a label together. */
function joined(cells: readonly FlatCell[], likeness: Likeness): FlatCell[] {
  const found: FlatCell[] = [];
  for (let i = 0; i < cells.length;) {
    const pieces = cells.slice(i, i + MOST_PIECES);
    // A label is no piece of another.
    const end = pieces.findIndex(({ text }, n) => text.trim() === '' || isValue(text) || (n > 0 && likeness(text) >= LIKE));
    const texts = pieces.slice(0, end < 0 ? undefined : end).map((_, n) => pieces.slice(0, n + 1).map(({ text }) => text).join('')).filter((text) => text.length <= LONGEST);
    const scores = texts.map(likeness);
    const best = Math.max(0, ...scores);
    const count = best >= LIKE ? scores.indexOf(best) + 1 : 1;
    found.push({ ...cells[i]!, line: cells[i + count - 1]!.line, ...(best >= LIKE ? { text: texts[count - 1]!, label: true } : {}) });
    i += count;
  }
  return found;
}
