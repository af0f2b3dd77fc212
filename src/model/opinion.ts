/** Findings as numbered opinions (校核意见): the same number on the review page, in the annotated sheets and in a draft. */
import type { Diagnostic, Origin } from './diagnostic';

export interface Opinion { readonly number: number; readonly finding: Diagnostic }

/** What is left to do comes first, then what is only to be known, then what someone has waived. */
const rank = ({ severity, waived }: Diagnostic): number => (waived ? 2 : severity === 'note' ? 1 : 0);

/** Numbered from 1; findings of one rank keep their order. */
export function opinions(diagnostics: readonly Diagnostic[]): Opinion[] {
  return [0, 1, 2].flatMap((wanted) => diagnostics.filter((d) => rank(d) === wanted)).map((finding, i) => ({ number: i + 1, finding }));
}

/** Those that a draft tells: what is left to do. */
export const pending = (all: readonly Opinion[]): Opinion[] => all.filter(({ finding }) => rank(finding) === 0);

/** An address as a key of a map. */
export const originKey = ({ file, sheet, row, column }: Origin): string => JSON.stringify([file, sheet, row, column]);

/** By cell (or row, or file): the numbers of the opinions that name it. */
export function opinionsByOrigin(all: readonly Opinion[]): Map<string, readonly number[]> {
  const numbers = new Map<string, readonly number[]>();
  for (const { number, finding } of all) {
    for (const key of new Set(finding.at.map(originKey))) numbers.set(key, [...(numbers.get(key) ?? []), number]);
  }
  return numbers;
}
