/** Further records of a run for other programs, each written where it is wanted. */
import { InvalidArgumentError } from 'commander';
import type { Language } from '../model/diagnostic';
import { junit } from './junit';
import type { ReportResult } from './run-record';
import { sarif } from './sarif';
import { replaceFile } from './write';

const KINDS = { sarif, junit: (results: readonly ReportResult[], _: string, language: Language) => junit(results, language) };

export interface WantedRecord { readonly kind: keyof typeof KINDS; readonly file: string }

/** `sarif=FILE` or `junit=FILE`. */
export function wantedRecord(text: string): WantedRecord {
  const [, kind, file] = /^([a-z]+)=(.+)$/s.exec(text) ?? [];
  if (kind === undefined || file === undefined || !Object.hasOwn(KINDS, kind)) throw new InvalidArgumentError(Object.keys(KINDS).map((name) => `${name}=FILE`).join(', '));
  return { kind: kind as WantedRecord['kind'], file };
}

export function writeRecords(wanted: readonly WantedRecord[], results: readonly ReportResult[], input: string, language: Language): void {
  for (const { kind, file } of wanted) replaceFile(file, Buffer.from(KINDS[kind](results, input, language)));
}
