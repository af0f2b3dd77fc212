/** 续表: the mark above the later parts of a table, at the right. */
import type { Metrics, PlacedLine } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { baselineIn, type Area } from '../area';
import type { SizedTable } from './sized';

const MARK = '续表';

/** The line takes `lineHeight` at the head of the page. */
export function continuationMark(block: number, { size, lineHeight }: SizedTable, { left, top, measure }: Area, theme: Theme, metrics: Metrics): PlacedLine {
  const { face } = theme.table;
  return {
    type: 'line', block, role: 'continuation',
    x: left + measure - metrics.width(MARK, face, size),
    baseline: baselineIn(top, lineHeight, size),
    runs: [{ text: MARK, face, size, spacing: 0 }],
  };
}
