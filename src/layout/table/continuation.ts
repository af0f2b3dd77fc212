/** 续表: the mark above the later parts of a table, right-aligned (GB/T 1.1, the practice of official tables). */
import type { PlacedLine } from '../../model/layout';
import { baselineIn, type Area } from '../area';
import type { PageContext } from '../pages';
import type { SizedTable } from './sized';

const MARK = '续表';

export function continuationMark(block: number, { size, lineHeight }: SizedTable, { left, top, measure }: Area, { theme, tableTextWidth }: PageContext): PlacedLine {
  return {
    type: 'line', block, role: 'continuation',
    x: left + measure - tableTextWidth(MARK, size),
    baseline: baselineIn(top, lineHeight, size),
    runs: [{ text: MARK, face: theme.table.face, size, spacing: 0 }],
  };
}
