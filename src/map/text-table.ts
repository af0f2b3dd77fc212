/** Tables that were pasted into a text: rows whose cells stand between tabs, or one cell a line. */
import type { Line } from './text-line';

/** So many cells one below the other, so many of them numbers, are no sentences. */
const CELLS = 6;
const NUMBERS = 3;
const LONGEST_CELL = 20;

const isNumber = (text: string): boolean => /^[-+]?\d+(?:[,，]\d{3})*(?:\.\d+)?%?$/.test(text.trim());

const isRow = ({ text }: Line): boolean => {
  const cells = text.split(/\t+/);
  return cells.length > 2 || (cells.length === 2 && cells.some(isNumber));
};

const isCell = ({ text }: Line): boolean => Array.from(text).length <= LONGEST_CELL && !/[。；;，：:？！]/.test(text);

/** The lines of all of them, in order. */
export function tableLines(lines: readonly Line[]): Line[] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    if (isRow(line) || isCell(line)) runs.at(-1)!.push(line);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.flatMap((run) => {
    if (run.length >= CELLS && run.filter(({ text }) => isNumber(text)).length >= NUMBERS) return run;
    return run.filter(isRow);
  });
}
