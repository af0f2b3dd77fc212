/** Sets a line: spreads or squeezes its characters to the measure and groups them into runs. */
import type { PlacedRun } from '../../model/layout';
import { isWord } from '../../model/characters';
import { mayBegin, mayEnd } from './characters';
import type { Glyph } from './glyphs';
import { EPSILON } from './lines';
import { gives } from './squeeze';

/** The most space that may be added between two characters, em. A line that would need more is left ragged. */
export const MAX_STRETCH = 0.25;

/** `justified` lines fill the measure exactly; the others only give way when they are too long. */
export function setLine(line: readonly Glyph[], measure: number, tracking: number, justified: boolean): PlacedRun[] {
  const spacing = line.map(() => tracking);
  const room = measure - line.reduce((sum, glyph) => sum + glyph.width + tracking, 0);
  if (room < -EPSILON) shorten(line, spacing, -room);
  else if (justified && room > EPSILON) spread(line, spacing, room);
  return runsOf(line, spacing);
}

function shorten(line: readonly Glyph[], spacing: number[], excess: number): void {
  for (const { at, most } of gives(line, 0, line.length)) {
    if (at.length === 0) continue;
    const each = Math.min(most, excess / at.length);
    for (const i of at) spacing[i]! -= each;
    excess -= each * at.length;
  }
}

/**
 * Evenly between all characters, but not inside words and numbers, which are read as one, nor inside a dash, nor between a
 * mark and what it belongs to.
 */
function spread(line: readonly Glyph[], spacing: number[], room: number): void {
  const gaps: number[] = [];
  for (let i = 0; i < line.length - 1; i++) {
    const [before, after] = [line[i]!.text, line[i + 1]!.text];
    if (mayEnd(before) && mayBegin(after) && !(isWord(before) && isWord(after))) gaps.push(i);
  }
  const each = room / gaps.length;
  if (gaps.length === 0 || each > MAX_STRETCH * line[0]!.size) return;
  for (const i of gaps) spacing[i]! += each;
}

export function runsOf(glyphs: readonly Glyph[], spacing: readonly number[]): PlacedRun[] {
  const runs: { text: string; face: Glyph['face']; size: number; spacing: number }[] = [];
  glyphs.forEach(({ text, face, size }, i) => {
    const last = runs.at(-1);
    if (last && last.face === face && last.size === size && last.spacing === spacing[i]) last.text += text;
    else runs.push({ text, face, size, spacing: spacing[i]! });
  });
  return runs;
}
