/**
 * Prose in a text file, with the titles of sections as its headings. What stands before the first belongs to the section
 * that the file is named by, else to the preamble, where the file can be told to be the report's text at all.
 */
import { PREAMBLE_KEY } from '../model/contract';
import type { Diagnostic } from '../model/diagnostic';
import type { Sheet } from '../model/sheet';
import { misspeltSection } from './findings';
import { groupBy } from './group';
import { normalise } from './label';
import { addParagraphs, type Prose } from './prose';
import { contentsAbove, doubtfulHeading, imprintAround, markedUp, pastedTable, repeatedHeading, titleAbove, unknownHeading, unknownText } from './prose-findings';
import { findSection, titled, type Section } from './sections';
import { endsLikeTitle, isTitle, isWholeTitle, withoutSignature, writesYear, type Owner } from './text-frame';
import { headingsOf } from './text-headings';
import { contentsIn } from './text-contents';
import { isMarked, isMarkedUp, linesOf, unmarked, type Line } from './text-line';
import { isImprint } from './text-imprint';
import { toParts, type Part } from './text-parts';
import { tableLines } from './text-table';

export function proseFromText(sheet: Sheet, owner: Owner, prose: Prose): Diagnostic[] {
  const all = linesOf(sheet);
  const [contents, imprint] = [contentsIn(all, owner.format), all.filter(isImprint)];
  const aside = new Set([...contents, ...imprint]);
  const { value: lines, diagnostics } = withoutSignature(all.filter((line) => !aside.has(line)), owner);
  const own = nameOf(sheet.file, owner);
  const isOpening = own.section === undefined || own.section.key === PREAMBLE_KEY;
  const { found, doubtful } = headingsOf(lines, owner.format, own.section);
  const { titles, before, parts } = toParts(lines, found, (line) => (isOpening || isMarked(line)) && isTitle(line, owner));
  const [marked, tabular]: [Line[], Line[]] = [[], []];
  const use = (key: string, own: readonly Line[]): void => {
    for (const line of own) addParagraphs(prose, key, [unmarked(line)], line.at);
    tabular.push(...tableLines(own));
    marked.push(...own.filter((line) => isMarkedUp(unmarked(line))));
  };

  const isText = own.isWhole || titles.some((line) => isWholeTitle(line, owner)) || parts.some(({ opens }) => 'section' in opens);
  const key = own.section?.key ?? (isText ? PREAMBLE_KEY : undefined);
  if (key !== undefined) {
    diagnostics.push(...titles.map((line) => titleAbove(line.at, unmarked(line), writesYear(line, owner))));
    use(key, before);
  } else if (titles.length + before.length > 0) {
    const unused = [...titles, ...before];
    diagnostics.push(unknownText(unused.map(({ at }) => at), own.name, unused.map(({ text }) => text).join(' '), own.near));
  }
  if (contents.length > 0) diagnostics.push(contentsAbove(contents.map(({ at }) => at), contents[0]!.text));
  if (imprint.length > 0) diagnostics.push(imprintAround(imprint.map(({ at }) => at), imprint.map(({ text }) => text)));
  diagnostics.push(...headedTwice(parts));
  for (const { heading, opens, lines: below } of parts) {
    if ('section' in opens) use(opens.section.key, below);
    if (!('section' in opens)) diagnostics.push(unknownHeading([heading, ...below].map(({ at }) => at), unmarked(heading), opens.near));
    else if (!opens.exact) diagnostics.push(misspeltSection(heading.at, opens.title, opens.section.title));
  }
  if (key !== undefined || parts.length > 0) diagnostics.push(...doubtful.map(({ line, near }) => doubtfulHeading(line.at, line.text, near)));
  if (tabular.length > 0) diagnostics.push(pastedTable(tabular.map(({ at }) => at), tabular[0]!.text));
  if (marked.length > 0) diagnostics.push(markedUp(marked.map(({ at }) => at), marked[0]!.text));
  return diagnostics;
}

/** All that stands below its headings is the section's text: it may be the same text twice. */
function headedTwice(parts: readonly Part[]): Diagnostic[] {
  const bySection = groupBy(parts.filter(({ opens }) => 'section' in opens), ({ opens }) => ('section' in opens ? opens.section.title : ''));
  return [...bySection].flatMap(([title, all]) => (all.length > 1 ? [repeatedHeading(all.map(({ heading }) => heading.at), title)] : []));
}

/** The `section` that the file is named by, as where each has a file of its own; `isWhole` where it is called like all of the text. */
function nameOf(file: string, { organisation, format }: Owner): { readonly name: string; readonly section?: Section; readonly isWhole: boolean; readonly near?: string } {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const own = titled(name, format);
  if (own) return { name, section: own.section, isWhole: false };
  // Besides whose it is, of which year, and which copy or version.
  const words = normalise(name).replace(normalise(organisation), '').replace(/\([^()]*\)|副本|[^\p{Script=Han}]/gu, '');
  const found = findSection(name, format);
  const near = 'section' in found ? found.section.title : found.near;
  return { name, isWhole: /(?:正文|前言|^年{0,2}度?报告?)(?:.{0,4}[稿版])?$/.test(words) || endsLikeTitle(name, format), ...(near ? { near } : {}) };
}
