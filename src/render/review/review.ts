/** The review page (校核意见): what was found, file by file, beside the form's tables with the cells concerned marked. */
import { cellAddress, fileAddress, isText, ranges } from '../../model/address';
import type { Diagnostic, Language } from '../../model/diagnostic';
import type { Document, TableBlock } from '../../model/document';
import { opinions, opinionsByOrigin, originKey, type Opinion } from '../../model/opinion';
import type { Sheet } from '../../model/sheet';
import type { Theme } from '../../model/theme';
import { el, stack, type Markup } from '../html/element';
import { noteId } from '../html/marks';
import { htmlPage } from '../html/page';
import { cellId, table } from '../html/table';
import { excerpt } from './excerpt';
import { byPlace, placeOf, samePlace, type Place } from './places';
import { reviewStyle } from './style';
import { WORDS } from './words';

export interface Reviewed {
  readonly title: string;
  readonly organisation: string;
  /** With its marks; undefined when the report could not be understood. */
  readonly document: Document | undefined;
  readonly sheets: readonly Sheet[];
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
}

export function renderReview(reviewed: Reviewed, theme: Theme): Uint8Array {
  const words = WORDS[reviewed.language];
  const all = opinions(reviewed.diagnostics);
  const title = words.title(reviewed.title);
  const count = (severity: string): number => all.filter(({ finding }) => finding.severity === severity && !finding.waived).length;
  return htmlPage({ title, organisation: reviewed.organisation, style: reviewStyle(theme) }, [el('main', {}, stack([
    el('h1', {}, title),
    el('p', { class: 'counts' }, words.counts(count('error'), count('warning'), count('note'), all.filter(({ finding }) => finding.waived).length)),
    ...byPlace(all).map((group, i) => section(group, i, all, reviewed)),
  ]))]);
}

/** The opinions of one sheet, the tables of the form that were filled from it, and its own rows where those do not show a cell. */
function section({ place, opinions: own }: { place: Place; opinions: readonly Opinion[] }, index: number, all: readonly Opinion[], { document, sheets, language }: Reviewed): Markup {
  const words = WORDS[language];
  const ids = new Map<string, string>();
  const tables = (document?.blocks ?? []).filter((block): block is TableBlock => block.type === 'table' && standsIn(block, place));
  for (const block of tables) for (const [key, id] of markedCells(block)) ids.set(key, id);
  const sheet = sheets.find((s) => samePlace(placeOf({ file: s.file, ...(s.name === undefined ? {} : { sheet: s.name }) }), place));
  const rows = sheet && excerpt(sheet, place, opinionsByOrigin(all), new Set(ids.keys()), `rows-${index}`, words.row);
  for (const [key, id] of rows?.ids ?? []) ids.set(key, id);
  return el('section', {}, stack([
    el('h2', {}, place.file === undefined ? words.whole : fileAddress({ ...place, file: place.file })),
    el('ol', {}, stack(own.map((opinion) => item(opinion, ids, language)))),
    ...tables.flatMap((block) => [el('h3', {}, block.caption), table(block, false)]),
    ...(rows ? [el('h3', {}, words.rows), rows.markup] : []),
  ]));
}

function item({ number, finding }: Opinion, ids: ReadonlyMap<string, string>, language: Language): Markup {
  const words = WORDS[language];
  const [first, ...others] = finding.at;
  const id = first && ids.get(originKey(first));
  const address = first && isText(first) && first.row !== undefined ? words.line(first.row) : first ? cellAddress(first) : '';
  const also = ranges(others, first);
  return el('li', { id: noteId(number), value: number, class: finding.waived ? 'waived' : finding.severity }, stack([
    el('p', {},
      el('strong', {}, words.severity[finding.severity]), ' ',
      ...(address === '' ? [] : [id === undefined ? address : el('a', { href: `#${id}` }, address), ' ']),
      finding.message[language]),
    ...(also.length === 0 ? [] : [el('p', { class: 'also' }, `${words.also} ${also.join(' ')}`)]),
    el('p', { class: 'hint' }, finding.waived ? words.waived(finding.waived.reason, finding.waived.by) : `${words.hint}${finding.hint[language]}`),
    el('p', { class: 'code' }, `${finding.code}${finding.rule === undefined ? '' : ` ${finding.rule}`}`),
  ]));
}

const standsIn = ({ grid }: TableBlock, place: Place): boolean =>
  grid.slots.some((row) => row.some((slot) => slot.type === 'cell' && slot.origin !== undefined && samePlace(placeOf(slot.origin), place)));

/** Addresses of the marked cells, and their ids on the page. */
const markedCells = ({ id, grid }: TableBlock): [string, string][] =>
  grid.slots.flatMap((row, r) => row.flatMap((slot, c): [string, string][] =>
    (slot.type === 'cell' && slot.marks && slot.origin ? [[originKey(slot.origin), cellId(id, r, c)]] : [])));
