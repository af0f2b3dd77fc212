/** Findings that say the same of several cells become one, and all are put in the order people read their files in. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { withoutConsequences } from './consequences';

export function merge(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const bySentence = new Map<string, Diagnostic>();
  for (const d of withoutConsequences(diagnostics)) {
    const sentence = `${d.code}\n${d.severity}\n${d.message.zh}\n${d.hint.zh}`;
    const known = bySentence.get(sentence);
    bySentence.set(sentence, known ? { ...known, at: distinct([...known.at, ...d.at]) } : { ...d, at: distinct(d.at) });
  }
  return [...bySentence.values()].sort((a, b) => compareOrigins(a.at[0], b.at[0]));
}

const distinct = (at: readonly Origin[]): Origin[] => [...new Map(at.map((o) => [JSON.stringify(o), o])).values()];

function compareOrigins(a: Origin | undefined, b: Origin | undefined): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  return order(a.file, b.file) || order(a.sheet ?? '', b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** By code point, as on every machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
