/** Roll-ups of made-up units: true sums are accepted; a wrong cell, a unit left out and one counted twice are each one finding. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDecimal } from '../../src/model/decimal';
import type { FormatDefinition, TableDefinition } from '../../src/model/format';
import type { Entry, Report, Table } from '../../src/model/report';
import { leaves } from '../../src/model/tree';
import { checkRollUp } from '../../src/validate/rollup/rollup';
import type { Unit } from '../../src/validate/subject';
import { formats } from '../formats';

const FORMAT = formats.find(({ id }) => id === 'gov-disclosure-2021')!;

/** Keys of the cells of a table, by row. */
const keys = (table: TableDefinition) => table.bands.flatMap((band) => leaves(band.rows).map((row) => [row.key, leaves(band.columns).map((column) => column.key)] as const));
const CELLS = FORMAT.tables.flatMap(keys).flatMap(([, columns]) => columns).length;

/** `numbers` in the order of the form. */
function reportOf(organisation: string, numbers: readonly number[], format: FormatDefinition = FORMAT): Report {
  let next = 0;
  const entry = (): Entry => {
    const n = numbers[next++]!;
    return { value: { type: 'number', number: { units: BigInt(n), scale: 0 } }, text: String(n), origin: { file: `${organisation}.csv`, row: next, column: 1 } };
  };
  const tables = format.tables.map((table): [string, Table] => [table.id, new Map(keys(table).map(([row, columns]) => [row, new Map(columns.map((column) => [column, entry()]))]))]);
  return { source: organisation, format: format.id, organisation, year: 2024, facts: new Map(), tables: new Map(tables), prose: new Map(), waivers: new Map(), units: [] };
}

const unitOf = (numbers: readonly number[], i: number): Unit =>
  ({ name: `${i}镇`, origin: { file: '汇总单位.csv', row: i + 2, column: 1 }, filled: { report: reportOf(`${i}镇`, numbers), format: FORMAT } });

const sum = (units: readonly (readonly number[])[]): number[] => Array.from({ length: CELLS }, (_, i) => units.reduce((total, numbers) => total + numbers[i]!, 0));
const check = (own: readonly number[], units: readonly (readonly number[])[]) => checkRollUp({ report: reportOf('县', own), format: FORMAT }, units.map(unitOf));

/** The first two cells tell any two units apart. */
const unitNumbers = fc.array(fc.array(fc.nat(1000), { minLength: CELLS, maxLength: CELLS }), { minLength: 3, maxLength: 5 })
  .map((units) => units.map((numbers, i) => [10 ** i, 1, ...numbers.slice(2)]));

test('what is the sum is accepted', () => {
  fc.assert(fc.property(unitNumbers, (units) => { expect(check(sum(units), units)).toEqual([]); }), { numRuns: 20 });
});

test('a wrong cell is named with the cells of all units that contribute', () => {
  fc.assert(fc.property(unitNumbers, fc.nat(CELLS - 1), fc.integer({ min: 1, max: 99 }), (units, at, more) => {
    const own = sum(units);
    own[at]! += more;
    const contributing = units.flatMap((numbers, i) => (numbers[at] === 0 ? [] : [{ file: `${i}镇.csv`, row: at + 1, column: 1 }]));
    expect(check(own, units)).toMatchObject([{ code: 'rollup/not-the-sum', at: [{ file: '县.csv', row: at + 1, column: 1 }, ...contributing], message: { zh: expect.stringContaining(`相差 ${more}`) } }]);
  }), { numRuns: 30 });
});

test('a unit left out, or counted twice, is one finding', () => {
  fc.assert(fc.property(unitNumbers, fc.nat(2), fc.boolean(), (units, who, twice) => {
    const own = sum(twice ? [...units, units[who]!] : units.filter((_, i) => i !== who));
    const words = `「${who}镇」的数${twice ? '算了两次' : '没有计入'}`;
    expect(check(own, units)).toMatchObject([{ code: 'rollup/not-the-sum', message: { zh: expect.stringContaining(words) }, at: expect.arrayContaining([{ file: '汇总单位.csv', row: who + 2, column: 1 }]) }]);
  }), { numRuns: 20 });
});

test('a unit with its amount in another unit of money counts as much', () => {
  const amount = (text: string, number: bigint, scale: number, unit: string): Entry => ({ value: { type: 'number', number: { units: number, scale }, unit }, text, origin: { file: text } });
  const format: FormatDefinition = { ...FORMAT, tables: [{ id: 't', called: [], caption: '采购', cells: 'amount', bands: [{ corner: '', columns: [{ key: 'c', label: '金额' }], rows: [{ key: 'r', label: '合计' }] }] }] };
  const report = (entry: Entry): Report => ({ ...reportOf('x', [0], format), tables: new Map([['t', new Map([['r', new Map([['c', entry]])]])]]) });
  const unit: Unit = { name: '镇', origin: { file: 'u' }, filled: { report: report(amount('8040元', 8040n, 0, '元')), format } };
  expect(checkRollUp({ report: report(amount('0.804万元', 804n, 3, '万元')), format }, [unit])).toEqual([]);
  const [found] = checkRollUp({ report: report(amount('0.8万元', 8n, 1, '万元')), format }, [unit]);
  expect(found!.message.zh).toContain(`8000，应等于 1 个单位之和 ${formatDecimal({ units: 8040n, scale: 0 })}`);
});
