/** Random tables for properties: nested row groups, deep heads, stacked bands, few or many columns, short and very long cells. */
import fc from 'fast-check';
import { buildGrid } from '../../src/compose/grid';
import type { Grid, TableBlock } from '../../src/model/document';
import type { Align, Band, HeaderNode } from '../../src/model/format';

const WORDS = ['本年', '公开', '（一）', '数量', '3985758', '“收到”', '其他', '处理、', '结转', 'GB/T 9704', '2020年', '——', '总计。'];

/** Readable text of about `length` characters; the same seed gives the same text. */
export function textOf(length: number, seed: number): string {
  let text = '';
  for (let i = seed; text.length < length; i = (i * 7 + 3) % 1009) text += WORDS[Math.abs(i) % WORDS.length]!;
  return text.slice(0, length);
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** How many rows, or columns, stand in a group; the groups of the next level hold as many groups. */
  readonly rowGroups: readonly number[];
  readonly columnGroups: readonly number[];
  readonly bands: number;
  readonly labelled: boolean;
  readonly align: Align;
  /** Length of the text at a place: value cells, row labels, column labels. */
  readonly length: (kind: 'value' | 'row' | 'column', index: number) => number;
}

function tree(prefix: string, kind: 'row' | 'column', count: number, groups: readonly number[], shape: Shape): HeaderNode[] {
  const label = (index: number): string => textOf(Math.max(1, shape.length(kind, index)), index + prefix.length);
  let nodes: HeaderNode[] = Array.from({ length: count }, (_, i) => ({ key: `${prefix}${i}`, label: label(i), align: shape.align }));
  groups.forEach((size, level) => {
    const outer: HeaderNode[] = [];
    for (let i = 0; i < nodes.length; i += size) outer.push({ label: label(1000 * (level + 1) + i), children: nodes.slice(i, i + size) });
    nodes = outer;
  });
  return nodes;
}

export function gridOf(shape: Shape): Grid {
  const bands = Array.from({ length: shape.bands }, (_, b): Band => ({
    ...(shape.labelled ? { label: `第${b + 1}部分` } : {}),
    corner: '信息内容',
    columns: tree(`c${b}-`, 'column', b === 0 ? shape.columns : Math.max(1, shape.columns - b), shape.columnGroups, shape),
    rows: tree(`r${b}-`, 'row', shape.rows, shape.rowGroups, shape),
  }));
  let index = 0;
  const table = { id: 't', called: [], caption: '表', cells: 'text' as const, bands };
  return buildGrid(table, () => { index += 1; return { text: textOf(shape.length('value', index), index) }; });
}

export const tableOf = (grid: Grid): TableBlock => ({ type: 'table', id: 't', caption: '表', grid });

/** Mostly short cells; every `every`th of a kind is long, though not in tables that are large already. */
function lengths(cells: number): fc.Arbitrary<Shape['length']> {
  return fc.record({
    long: cells > 1000 ? fc.constantFrom(3, 12, 60) : fc.constantFrom(3, 12, 60, 400, 1500, 5000),
    every: fc.constantFrom(7, 30, 101),
    kind: fc.constantFrom('value', 'row', 'column', 'none'),
  }).map(({ long, every, kind }) => (of, index) => (of === kind && index % every === 1 ? long : of === 'value' ? index % 5 : 2 + (index % 6)));
}

export const shapes: fc.Arbitrary<Shape> = fc.record({
  rows: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) }, { weight: 1, arbitrary: fc.integer({ min: 41, max: 400 }) }),
  columns: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }) }, { weight: 1, arbitrary: fc.integer({ min: 9, max: 30 }) }),
  rowGroups: fc.oneof(fc.constant([]), fc.array(fc.integer({ min: 2, max: 60 }), { maxLength: 3 })),
  columnGroups: fc.array(fc.integer({ min: 2, max: 4 }), { maxLength: 4 }),
  bands: fc.constantFrom(1, 1, 2, 4),
  labelled: fc.boolean(),
  align: fc.constantFrom('left', 'center', 'right'),
}).chain((shape) => lengths(shape.rows * shape.columns * shape.bands).map((length) => ({ ...shape, length })));
