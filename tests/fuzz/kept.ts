/** Where the report's content came from, and whether it is still what stands there. */
import { fileAddress } from '../../src/model/address';
import type { Origin } from '../../src/model/diagnostic';
import type { Report } from '../../src/model/report';
import { labelled } from '../../src/map/words';
import { parseDate, parseYear } from '../../src/map/year';
import type { Built } from '../../src/pipeline';
import { key } from './addresses';

export const origins = (report: Report): Origin[] => [
  ...[...report.facts.values()].map((entry) => entry.origin),
  ...entries(report).map((entry) => entry.origin),
  ...[...report.prose.values()].flat().map((paragraph) => paragraph.origin),
  ...[...report.waivers.values()].map((waiver) => waiver.origin),
  ...report.units.map((unit) => unit.origin),
];

const entries = (report: Report) => [...report.tables.values()].flatMap((table) => [...table.values()].flatMap((row) => [...row.values()]));

const tight = (text: string): string => text.replace(/\s+/g, '');

/** A heading's marks in a text file. */
const unmarked = (text: string): string => text.trim().replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '');

/** The same fact, however it is written. */
export const sameFact = (a: string, b: string): boolean =>
  tight(a.normalize('NFKC')).toLowerCase() === tight(b.normalize('NFKC')).toLowerCase() || (parseDate(a) !== undefined && parseDate(a) === parseDate(b)) || (parseYear(a) !== undefined && parseYear(a) === parseYear(b));

/** The content that differs from its cell without a finding there. `cells` tells what stands in a cell, by its key. */
export const changedTexts = (cells: ReadonlyMap<string, string>) => ({ report, diagnostics }: Built): string[] => {
  if (!report) return [];
  const named = new Set(diagnostics.flatMap(({ at }) => at).map(key));
  const differs = (origin: Origin, same: (text: string) => boolean): string[] => {
    const text = cells.get(key(origin)) ?? '';
    return same(text) || named.has(key(origin)) ? [] : [`${fileAddress(origin)} changed: ${text}`];
  };
  const paragraphs = new Map<string, { origin: Origin; text: string }>();
  for (const { origin, text } of [...report.prose.values()].flat()) paragraphs.set(key(origin), { origin, text: `${paragraphs.get(key(origin))?.text ?? ''}${text}` });
  return [
    ...[...report.facts.values()].flatMap(({ origin, text }) => differs(origin, (own) => [own, labelled(own)?.text ?? own].some((said) => sameFact(said, text)))),
    ...entries(report).flatMap(({ origin, text }) => differs(origin, (own) => own === text)),
    ...report.units.flatMap(({ origin, name }) => differs(origin, (own) => own === name)),
    // A placeholder is filled in.
    ...[...paragraphs.values()].flatMap(({ origin, text }) => differs(origin, (own) => [own, unmarked(own)].some((kept) => tight(kept) === tight(text)) || own.includes('{{'))),
  ];
};
