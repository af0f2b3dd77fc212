/** Findings and results as lines for a terminal. */
import { colours as pc } from './colours';
import type { Diagnostic, Language, Severity } from '../model/diagnostic';
import { fileAddress, ranges } from '../model/address';
import { WORDS } from './words';

const COLOUR: Record<Severity, (text: string) => string> = { error: pc.red, warning: pc.yellow, note: pc.cyan };

/** More addresses than this are counted, not listed. */
const MOST_ADDRESSES = 8;

/** Place, severity, code, what was found and expected; the other cells; what to do. */
export function findingLines(d: Diagnostic, language: Language): string[] {
  const words = WORDS[language];
  const [first, ...others] = d.at;
  const place = first ? `${fileAddress(first)}: ` : '';
  const kind = d.waived ? pc.dim(words.severity[d.severity]) : COLOUR[d.severity](words.severity[d.severity]);
  const also = ranges(others, first);
  const shown = also.length > MOST_ADDRESSES ? [...also.slice(0, MOST_ADDRESSES), `… (${others.length})`] : also;
  return [
    `${place}${kind}[${d.code}${d.rule === undefined ? '' : ` ${d.rule}`}] ${d.message[language]}`,
    ...(shown.length > 0 ? [`    ${words.also} ${shown.join(' ')}`] : []),
    d.waived ? `    ${words.waived(d.waived.reason, d.waived.by)}` : `    ${words.hint}${d.hint[language]}`,
  ];
}
