/** Suggested corrections: one number of a balanced report is changed, and what is suggested must lead back to balance. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { map } from '../../src/map/map';
import { parseDecimal } from '../../src/model/decimal';
import type { Diagnostic, Origin } from '../../src/model/diagnostic';
import type { Entry, Report } from '../../src/model/report';
import { validate } from '../../src/validate/validate';
import { formats } from '../formats';
import { dropped } from '../inbox';
import { edited } from './edits';

const balanced = (async () => {
  const files = [...edited('huaian', {})].map(([name, text]) => [`报告/${name}`, text] as const);
  const { value } = map((await dropped(Object.fromEntries(files)))[0]!, formats);
  // The prose has no part in this, and takes long to read.
  return { report: value!.report, format: { ...value!.format, textRules: [] } };
})();

const key = (at: Origin): string => `${at.row}:${at.column}`;

/** The report with the number at one place replaced. */
function withNumber(report: Report, at: Origin, text: string): Report {
  const swap = (entry: Entry): Entry => (key(entry.origin) === key(at) ? { ...entry, text, value: { type: 'number', number: parseDecimal(text)! } } : entry);
  return { ...report, tables: new Map([...report.tables].map(([id, rows]) => [id, new Map([...rows].map(([r, cells]) => [r, new Map([...cells].map(([c, entry]) => [c, swap(entry)]))]))])) };
}

const ofTable = (report: Report, table: string): Entry[] => [...report.tables.get(table)!.values()].flatMap((row) => [...row.values()]);
const imbalances = (report: Report, format: Parameters<typeof validate>[1]): Diagnostic[] => validate(report, format).filter((d) => /^t[34]\//.test(d.code));

const slip = (table: string) => async (run: (broken: Diagnostic[], cell: Entry, report: Report, format: Parameters<typeof validate>[1]) => void): Promise<void> => {
  const { report, format } = await balanced;
  expect(imbalances(report, format)).toEqual([]);
  fc.assert(fc.property(fc.constantFrom(...ofTable(report, table)), fc.nat(9999), (cell, number) => {
    fc.pre(cell.text !== String(number));
    const wrong = withNumber(report, cell.origin, String(number));
    run(imbalances(wrong, format), cell, wrong, format);
  }), { numRuns: 80 });
};

test('where rows and columns cross, the cell that was changed is suggested, with the number it had', async () => {
  await slip('requests')((broken, cell) => {
    expect(broken).not.toEqual([]);
    for (const d of broken) expect(d.suggestions).toContainEqual({ at: cell.origin, value: cell.text });
  });
});

test.each(['requests', 'disputes'])('each suggestion alone settles all, and there are three at most (%s)', async (table) => {
  await slip(table)((broken, _, wrong, format) => {
    for (const { suggestions = [] } of broken) {
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThanOrEqual(3);
      for (const { at, value } of suggestions) {
        expect(value).toMatch(/^\d+$/);
        expect(imbalances(withNumber(wrong, at, value), format)).toEqual([]);
      }
    }
  });
});
