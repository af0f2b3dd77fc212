/** Organisation and date at the end, without a seal (GB/T 9704-2012, 7.3.5.2). */
import type { Signature } from '../../model/document';
import type { Metrics } from '../../model/layout';
import type { Theme } from '../../model/theme';
import type { Area } from '../area';
import type { FlowItem } from '../flow';
import { balance, type Shape } from './balance';
import { breaksOf } from './breaks';
import { glyphsOf, widthOf, type Glyph } from './glyphs';
import { runsOf } from './justify';

/** Characters of space to the right, and by which the date begins to the right of the organisation. */
const SPACE = 2;

const EVEN: Shape = { slope: 0 };

export function signatureLines({ by, on }: Signature, block: number, theme: Theme, area: Area, metrics: Metrics): FlowItem[] {
  const { tracking } = area;
  const space = SPACE * area.character;
  const right = area.measure - space;
  const style = theme.body;
  const [organisation, date] = [by, on].map((text) => broken(glyphsOf(text ?? '', style, metrics), right - space, tracking)) as [Lines, Lines];
  const [nameWidth, dateWidth] = [organisation, date].map((lines) => Math.max(0, ...lines.map((line) => widthOf(line, tracking)))) as [number, number];
  // The longer one keeps the space to the right; the other follows from it.
  const nameX = dateWidth > nameWidth && nameWidth > 0 ? right - dateWidth - space : right - nameWidth;
  const dateX = nameWidth > 0 ? nameX + space : right - dateWidth;
  const line = (glyphs: readonly Glyph[], x: number): FlowItem =>
    ({ type: 'line', block, area, role: 'signature', x, size: style.size, height: 1, runs: runsOf(glyphs, glyphs.map(() => tracking)), keep: true });
  const lines = [
    ...organisation.map((name) => line(name, nameX + nameWidth - widthOf(name, tracking))),
    ...date.map((part) => line(part, dateX)),
  ];
  return lines.length === 0 ? [] : [{ type: 'blank', area, keep: true }, ...lines.slice(0, -1), { ...lines.at(-1)!, keep: false }];
}

type Lines = readonly (readonly Glyph[])[];

function broken(glyphs: readonly Glyph[], measure: number, tracking: number): Lines {
  return balance(glyphs, breaksOf(glyphs, measure, tracking), measure, tracking, EVEN).map(({ start, end }) => glyphs.slice(start, end));
}
