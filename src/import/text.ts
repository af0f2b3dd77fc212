/** Reads flattened text: a line per paragraph, and a line per cell where a table was. */
import type { Outcome } from '../model/diagnostic';
import type { Origin } from '../model/diagnostic';
import { decode } from '../read/decode';
import { readText } from '../read/text';
import type { FlatCell, Part, Published } from './published';

/** Programs that flatten a table indent its cells; a cell of several lines goes on without. A blank line ends a row. */
export function readFlatText(bytes: Uint8Array, file: string): Outcome<Published | undefined> {
  const { value: text, diagnostics } = decode(bytes, file);
  if (text === undefined) return { value: undefined, diagnostics };
  const read = readText(text.replace(/^\uFEFF/, ''), file);
  const lines = read.value.flatMap(({ rows }) => rows.map(({ row, cells }) => ({ at: { file, row }, text: cells[0] ?? '' })));
  const found = [...diagnostics, ...read.diagnostics];
  return read.value.length === 0 ? { value: undefined, diagnostics: found } : { value: { parts: partsOf(lines), ours: false }, diagnostics: found };
}

function partsOf(lines: readonly { readonly at: Origin; readonly text: string }[]): Part[] {
  const parts: Part[] = [];
  let cells: FlatCell[] = [];
  let inCell = false;
  const close = (): void => {
    if (cells.length > 0) parts.push({ type: 'flat', cells });
    cells = [];
  };
  for (const { at, text } of lines) {
    if (text.startsWith('\t')) {
      cells.push(...text.slice(1).split('\t').map((cell) => ({ text: cell, at })));
      inCell = true;
    } else if (text.trim() === '') {
      inCell = false;
    } else if (inCell) {
      const last = cells.pop()!;
      cells.push({ ...last, text: `${last.text}${text}` });
    } else {
      close();
      parts.push({ type: 'line', text, at });
    }
  }
  close();
  return parts;
}
