/** The lines that `watch` tells of a run. */
import type { GenerateOptions } from '../run';
import { countFindings, nameOf, type ReportResult } from '../run-record';
import { WORDS } from '../words';

/** A line is one line, whatever people put into a name. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** Each report that was made, and once each that failed without being made (it lies in two places, say). */
export function openNews(options: GenerateOptions): (results: readonly ReportResult[], made: readonly ReportResult[]) => string[] {
  let failing = new Set<string>();
  return (results, made) => {
    const fresh = new Set(made);
    const lines = results.filter((r) => fresh.has(r) || r.status === 'failed').map((r) => ({ line: lineOf(r, options), isMade: fresh.has(r), isFailing: r.status === 'failed' }));
    const known = failing;
    failing = new Set(lines.filter(({ isFailing }) => isFailing).map(({ line }) => line));
    return lines.filter(({ line, isMade }) => isMade || !known.has(line)).map(({ line }) => line);
  };
}

function lineOf(result: ReportResult, { language }: GenerateOptions): string {
  const { errors, warnings, notes, waived } = countFindings([result]);
  const words = WORDS[language];
  const why = result.status === 'failed' ? result.diagnostics.find((d) => d.severity === 'error') : undefined;
  return oneLine(`${nameOf(result)} ${words.status[result.status]}${words.separator}${words.findings(errors, warnings, notes, waived)}${why ? `${words.colon}${why.message[language]}` : ''}`);
}
