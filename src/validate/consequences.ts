/** One mistake, one finding: what only follows from a sheet or cell that could not be read is not told again. */
import type { Diagnostic, Origin } from '../model/diagnostic';

/** That something is not there at all; and of the prose, what is found in the form's own text that stands in its place. */
const MISSING = /^(?:(?:facts|table|prose)\/missing$|text\/)/;
/** What a cell is not, once its content is gone, damaged or no number at all. */
const ABOUT_CELLS = /^(?:cell\/|facts\/|label\/misspelt$|prose\/misspelt-section$|fonts\/missing-glyph$)/;

const key = (at: Origin): string => JSON.stringify([at.file, at.sheet, at.row, at.column]);

export function withoutConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sheetsLost = diagnostics.some((d) => d.lost === 'sheets');
  const cells = new Set(diagnostics.filter((d) => d.lost === 'cells').flatMap((d) => d.at.map(key)));
  const follows = (d: Diagnostic): boolean =>
    (sheetsLost && MISSING.test(d.code) && d.at.every((at) => at.row === undefined))
    || (d.lost === undefined && ABOUT_CELLS.test(d.code) && d.at.length > 0 && d.at.every((at) => cells.has(key(at))));
  return diagnostics.filter((d) => !follows(d));
}
