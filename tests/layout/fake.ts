/** Metrics that are easy to reckon with: Chinese is 1 em wide, ASCII 0.55 em, and every face has every character. */
import type { Block, Document } from '../../src/model/document';
import type { Layout, Metrics, PlacedLine, PlacedTable } from '../../src/model/layout';
import { layout } from '../../src/layout/layout';
import { areaOf } from '../../src/layout/area';
import { GB9704 } from '../../src/model/theme';

export const metrics: Metrics = {
  width: (text, _, size) => Array.from(text).reduce((sum, c) => sum + (c < '\u0080' ? 0.55 : 1) * size, 0),
  faceOf: (_, wanted) => wanted,
};

export const upright = areaOf(GB9704, false);
export const landscape = areaOf(GB9704, true);

export const documentOf = (...blocks: Block[]): Document => ({ title: '', organisation: '', year: 2020, blocks });

export const layOut = (...blocks: Block[]): Layout => layout(documentOf(...blocks), GB9704, metrics);

export const linesOf = ({ pages }: Layout): (PlacedLine & { readonly page: number })[] =>
  pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'line' ? [{ ...item, page: page.number }] : [])));

export const tablesOf = ({ pages }: Layout): (PlacedTable & { readonly page: number })[] =>
  pages.flatMap((page) => page.items.flatMap((item) => (item.type === 'table' ? [{ ...item, page: page.number }] : [])));

export const textOf = (line: PlacedLine): string => line.runs.map((run) => run.text).join('');

/** Where a set line ends, pt: its runs with their spacing. */
export const widthOf = (line: PlacedLine): number =>
  line.runs.reduce((sum, { text, face, size, spacing }) => sum + metrics.width(text, face, size) + spacing * Array.from(text).length, 0);

/** Grid line, counted from 0, that a baseline of 16 pt type stands in. */
export const gridLine = (line: PlacedLine, area = upright): number => (line.baseline - area.top - (area.pitch - 16) / 2 - 0.88 * 16) / area.pitch;

/** A text without the spaces that the layout may leave out. */
export const solid = (text: string): string => text.replace(/\s/gu, '');
