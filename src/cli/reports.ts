/** Further records of a run for other programs, each written where it is wanted. */
import { InvalidArgumentError } from 'commander';
import { codeOf, withSlashes } from './files';
import { junit } from './junit';
import type { Blocked, GenerateOptions, Outcome } from './run';
import type { ReportResult } from './run-record';
import { sarif } from './sarif';
import { ARCHIVE, archiveOf } from './state/survey';
import { replaceFile } from './write';

const KINDS = {
  sarif: (results: readonly ReportResult[], options: GenerateOptions) => sarif(results, { input: withSlashes(options.input), archive: withSlashes(archiveOf(options)) }, options.language),
  junit: (results: readonly ReportResult[], { language }: GenerateOptions) => junit(results, language),
};

export interface WantedRecord { readonly kind: keyof typeof KINDS; readonly file: string }

/** `sarif=FILE` or `junit=FILE`. */
export function wantedRecord(text: string): WantedRecord {
  const [, kind, file] = /^([a-z]+)=(.+)$/s.exec(text) ?? [];
  if (kind === undefined || file === undefined || !Object.hasOwn(KINDS, kind)) throw new InvalidArgumentError(Object.keys(KINDS).map((name) => `${name}=FILE`).join(', '));
  return { kind: kind as WantedRecord['kind'], file };
}

/** Gives those that could not be written. They know reports only: the archive is one more, of which nothing was made. */
export function writeRecords({ results, archive }: Pick<Outcome, 'results' | 'archive'>, options: GenerateOptions): Blocked[] {
  const all: readonly ReportResult[] = archive.length === 0 ? results : [...results, { source: ARCHIVE, status: 'failed', outputs: {}, diagnostics: archive }];
  return options.records.flatMap(({ kind, file }): Blocked[] => {
    const record = Buffer.from(KINDS[kind](all, options));
    try {
      replaceFile(file, record);
      return [];
    } catch (error) {
      return [{ path: file, reason: codeOf(error) }];
    }
  });
}
