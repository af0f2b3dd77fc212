/** Cuts the lines of a text file at their headings. */
import type { Opens } from './text-titles';
import type { Line } from './text-line';

/** What stands below a heading; no section is called like that where it opens none. */
export interface Part { readonly heading: Line; readonly opens: Opens; readonly lines: readonly Line[] }

/** `titles` are those of the whole, above the first section; `before` is what else stands above the first heading. */
export function toParts(all: readonly Line[], found: ReadonlyMap<Line, Opens>, isTitle: (line: Line) => boolean): { readonly titles: readonly Line[]; readonly before: readonly Line[]; readonly parts: readonly Part[] } {
  const first = all.findIndex((line) => 'section' in (found.get(line) ?? {}));
  const titles = all.slice(0, first < 0 ? all.length : first).filter(isTitle);
  const lines = all.filter((line) => !titles.includes(line));
  const headings = lines.flatMap((line, i) => (found.has(line) ? [{ i, opens: found.get(line)! }] : []));
  return {
    titles,
    before: lines.slice(0, headings[0]?.i),
    parts: headings.map(({ i, opens }, n) => {
      const rest = 'rest' in opens && opens.rest !== undefined ? [{ text: opens.rest, at: lines[i]!.at }] : [];
      return { heading: lines[i]!, opens, lines: [...rest, ...lines.slice(i + 1, headings[n + 1]?.i)] };
    }),
  };
}
