/** Published reports as text, with accidents to their lines and cells: what is read back holds all numbers and sentences, or a finding names their line. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importReport } from '../../src/import/import';
import { normalise, withoutNumber } from '../../src/map/label';
import { tableSlots } from '../../src/model/slots';
import { formats } from '../formats';
import { published } from './import-subjects';
import { origins } from './kept';
import { cellAccidents, rearrange } from './mutate';
import { LONGEST, runs, timely } from './runs';
import { oneOf } from './subjects';

const labels = new Set(formats.flatMap((format) => [
  ...format.tables.flatMap((table) => tableSlots(table).labels.map(({ text }) => normalise(text))),
  ...format.outline.flatMap((item) => (item.type === 'section' ? [withoutNumber(item.title)] : [])),
]));

const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text.trim());
const isSentence = (text: string): boolean => Array.from(text.trim()).length > 25 && !labels.has(normalise(text)) && !labels.has(withoutNumber(text));

/** Lines, from 1, with a number or a sentence that nothing came of and nothing was told of. */
function lostLines(lines: readonly (readonly string[])[]): string[] {
  const text = lines.map((cells) => cells.join('\t').replaceAll('\n', ' ')).join('\n');
  const { value, diagnostics } = importReport(Buffer.from(text), '报告.txt', formats);
  if (!value) return diagnostics.some(({ severity }) => severity === 'error') ? [] : ['nothing was read, and nothing told'];
  const known = new Set([...diagnostics.flatMap(({ at }) => at), ...origins(value.report).map(value.original)].map(({ row }) => row));
  if (diagnostics.some(({ at }) => at.some(({ row }) => row === undefined))) return [];
  const isTitle = (line: string): boolean => normalise(line).includes(`${normalise(value.report.organisation)}${value.report.year}`);
  return text.split(/\r\n|\r|\n/).flatMap((line, i) => (known.has(i + 1) || isTitle(line) || !line.split(/\t|\s{2,}| /).some((cell) => isNumber(cell) || isSentence(cell)) ? [] : [`${i + 1} ${line}`]));
}

test('before the accident all is there', () => { for (const lines of published) expect(lostLines(lines)).toEqual([]); });

test('lines and cells of a published report', () => {
  fc.assert(fc.property(oneOf(published), cellAccidents, (i, accidents) => {
    expect(timely(() => lostLines(rearrange(published[i]!, accidents)))).toEqual([]);
  }), runs('imports'));
}, LONGEST);
