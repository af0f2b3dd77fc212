/** One mistake, one finding: what only follows from a sheet or cell that could not be read is not told again. An error does not follow from a warning. */
import type { Diagnostic, Origin } from '../model/diagnostic';

/** That something is not there at all; and of the prose, what is found in the form's own text that stands in its place. */
const MISSING = /^(?:(?:facts|table|prose)\/missing$|text\/)/;
/** What a cell is not, once its content is gone, damaged or no number at all. */
const ABOUT_CELLS = /^(?:cell\/|facts\/|label\/misspelt$|prose\/misspelt-section$|fonts\/missing-glyph$)/;

const key = (at: Origin): string => JSON.stringify([at.file, at.sheet, at.row, at.column]);

export function withoutConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sheetsLost = diagnostics.some((d) => d.lost === 'sheets');
  const causes = diagnostics.filter((d) => d.lost === 'cells');
  const cellsOf = (of: readonly Diagnostic[]): ReadonlySet<string> => new Set(of.flatMap((d) => d.at.map(key)));
  const [cells, wrong] = [cellsOf(causes), cellsOf(causes.filter((d) => d.severity === 'error'))];
  const follows = (d: Diagnostic): boolean =>
    (sheetsLost && MISSING.test(d.code) && d.at.every((at) => at.row === undefined))
    || (d.lost === undefined && ABOUT_CELLS.test(d.code) && d.at.length > 0 && d.at.every((at) => (d.severity === 'error' ? wrong : cells).has(key(at))));
  return diagnostics.filter((d) => !follows(d));
}
