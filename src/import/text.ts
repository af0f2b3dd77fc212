/** Reads flattened text: its lines. */
import type { Outcome } from '../model/diagnostic';
import { decode } from '../read/decode';
import { readText } from '../read/text';
import type { Line, Published } from './published';

export function readFlatText(bytes: Uint8Array, file: string): Outcome<Published | undefined> {
  const { value: text, diagnostics } = decode(bytes, file);
  if (text === undefined) return { value: undefined, diagnostics };
  const read = readText(text.replace(/^\uFEFF/, ''), file);
  const parts = read.value.flatMap(({ rows }) => rows.map(({ row, cells }): Line => ({ type: 'line', text: cells[0] ?? '', at: { file, row } })));
  const found = [...diagnostics, ...read.diagnostics];
  return { value: read.value.length === 0 ? undefined : { parts, ours: false }, diagnostics: found };
}
