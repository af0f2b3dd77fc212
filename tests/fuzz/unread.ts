/** The cells of a written table that did not arrive in the sheet, and that no finding of reading names. */
import type { FileRead } from '../../src/map/submissions';

/** A finding about many cells names so many of them, and how many there are. */
const LISTED = 20;

export function unread(rows: readonly (readonly string[])[], { sheets, diagnostics }: FileRead): string[] {
  if (sheets.length === 0) return [];
  const named = new Set(diagnostics.flatMap(({ at }) => at.map(({ row, column }) => `${row}:${column}`)));
  if (diagnostics.some(({ at }) => at.length === LISTED)) return [];
  const shown = new Map(sheets[0]!.rows.map(({ row, cells }) => [row, cells]));
  return rows.flatMap((cells, r) => cells.flatMap((text, c) => {
    const plain = text.replace(/\r\n?/g, '\n').normalize('NFC');
    return plain.trim() === '' || (shown.get(r + 1)?.[c] ?? '') === plain || named.has(`${r + 1}:${c + 1}`) ? [] : [`not read ${r + 1}:${c + 1} ${text}`];
  }));
}
