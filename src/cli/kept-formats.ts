/**
 * The formats that come with the program, as they were read and checked when it was built, which takes a quarter of the
 * time of a run for one report. They hold for the same folders and the same program; all others are read in every run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FormatDefinition } from '../model/format';

/** Beside what was compiled. */
const KEPT = join(__dirname, '..', 'formats.bin');

interface Kept { readonly key: string; readonly formats: readonly FormatDefinition[] }

/** `key` as of `formatsKeyOf`; undefined unless those formats are kept. */
export function keptFormats(key: string): readonly FormatDefinition[] | undefined {
  try {
    const kept = deserialize(readFileSync(KEPT)) as Kept;
    return kept.key === key ? kept.formats : undefined;
  } catch {
    return undefined;
  }
}

/** The last step of building. */
export const keepFormats = (kept: Kept): void => { writeFileSync(KEPT, serialize(kept)); };
