/** The title: centred lines, broken by sense; one too long is broken further into a trapezoid (GB/T 9704-2012, 7.3.1). */
import type { Title } from '../../model/document';
import type { Metrics } from '../../model/layout';
import type { Theme } from '../../model/theme';
import type { Area } from '../area';
import type { FlowItem } from '../flow';
import { balance, type Shape } from './balance';
import { breaksOf } from './breaks';
import { glyphsOf, widthOf } from './glyphs';
import { runsOf } from './justify';

/** The lower line a little longer; never a line more than needed. */
const TRAPEZOID: Shape = { slope: 1 };

/** The least distance of two title lines in multiples of the type size; taller type takes two lines of the grid. */
const LEAST_PITCH = 1.3;

export function titleLines(title: Title, block: number, theme: Theme, area: Area, metrics: Metrics): FlowItem[] {
  const taken = Math.ceil((theme.title.size * LEAST_PITCH) / area.pitch);
  const lines = title.lines.flatMap((line): FlowItem[] => {
    const glyphs = glyphsOf(line, theme.title, metrics);
    return balance(glyphs, breaksOf(glyphs, area.measure, 0), area.measure, 0, TRAPEZOID).flatMap(({ start, end }): FlowItem[] => {
      const set = glyphs.slice(start, end);
      return [
        ...Array.from({ length: taken - 1 }, (): FlowItem => ({ type: 'blank', area, keep: true })),
        { type: 'line', block, area, role: 'title', x: (area.measure - widthOf(set, 0)) / 2, size: theme.title.size, height: 1, runs: runsOf(set, set.map(() => 0)), keep: true },
      ];
    });
  });
  return [...lines, { type: 'blank', area, keep: true }];
}
