/** Comments on cells: their texts in one part, their boxes in another (ECMA-376 Part 1, 18.7; Part 4, 19.1). */
import { columnLetters } from '../../../model/address';
import type { Package } from './package';
import { append, insertBefore } from './cells';
import { element, elements, first, local, named, prefixOf, xstring, type Element } from './xml';

export interface Comment { readonly row: number; readonly column: number; readonly text: string }

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** A spreadsheet cuts longer ones. */
const LONGEST = 32_000;

/** Elements of a worksheet that come after `legacyDrawing` (ECMA-376 Part 1, 18.3.1.99). */
const AFTER = new Set(['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst']);

/** Adds to the comments the sheet has. `type` makes a relationship's type in the workbook's own dialect. Changes `sheet`. */
export function addComments(pack: Package, part: string, sheet: Element, comments: readonly Comment[], author: string, type: (name: string) => string): void {
  const relations = pack.relationships(part);
  const existing = relations.find((r) => r.type === type('comments'))?.target;
  const name = existing ?? pack.numbered('xl/comments', '.xml');
  const tree = (existing && pack.read(existing)) || element('comments', { xmlns: MAIN }, [element('authors'), element('commentList')]);
  const added = putTexts(tree, comments, author);
  pack.write(name, tree);
  pack.contentType({ part: name }, COMMENTS_TYPE);
  if (!existing) pack.relate(part, type('comments'), name);

  const drawing = first(sheet, 'legacyDrawing');
  const drawn = drawing && relations.find((r) => Object.values(drawing.attributes).includes(r.id))?.target;
  const vml = drawn ?? pack.numbered('xl/drawings/vmlDrawing', '.vml');
  pack.write(vml, withBoxes(drawn === undefined ? undefined : pack.text(drawn), added));
  pack.contentType({ ending: 'vml' }, VML_TYPE);
  if (drawn === undefined) {
    const own = element(`${prefixOf(sheet)}legacyDrawing`, { [`${relationsPrefix(sheet)}:id`]: pack.relate(part, type('vmlDrawing'), vml) });
    const next = elements(sheet).find((child) => AFTER.has(local(child.name)));
    if (next) insertBefore(sheet, next, own);
    else append(sheet, own);
  }
}

function relationsPrefix(sheet: Element): string {
  const known = Object.entries(sheet.attributes).find(([key, value]) => key.startsWith('xmlns:') && /\/officeDocument\/(?:2006\/)?relationships$/.test(value));
  if (known) return known[0].slice('xmlns:'.length);
  sheet.attributes['xmlns:r'] = RELATIONS;
  return 'r';
}

/** Returns the comments that need a box: those on cells that had none. */
function putTexts(tree: Element, comments: readonly Comment[], author: string): Comment[] {
  const prefix = prefixOf(tree);
  const [authors, list] = [first(tree, 'authors')!, first(tree, 'commentList')!];
  const authorId = String(named(authors, 'author').length);
  authors.children.push(element(`${prefix}author`, {}, [author]));
  return comments.filter(({ row, column, text }) => {
    const ref = `${columnLetters(column)}${row}`;
    const run = (content: string): Element => element(`${prefix}r`, {}, [element(`${prefix}t`, { 'xml:space': 'preserve' }, [xstring(content.slice(0, LONGEST))])]);
    const known = named(list, 'comment').find((own) => own.attributes['ref'] === ref);
    if (known) append(first(known, 'text') ?? append(known, element(`${prefix}text`)), run(`\n${text}`));
    else append(list, element(`${prefix}comment`, { ref, authorId }, [element(`${prefix}text`, {}, [run(text)])]));
    return !known;
  });
}

/** VML is written as text: what other programs leave there need not be well-formed. */
function withBoxes(vml: string | undefined, comments: readonly Comment[]): string {
  const start = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
  const shapetype = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  const base = vml ?? `${start}${shapetype}</xml>`;
  const end = base.lastIndexOf('</xml>');
  if (end < 0) return base;
  // Ids of other programs count from 1025 in steps of 1024 for each sheet.
  return `${base.slice(0, end)}${comments.map((comment, i) => box(comment, 900_001 + i)).join('')}</xml>`;
}

/** Beside the cell, three columns wide. */
function box({ row, column }: Comment, id: number): string {
  const anchor = [column, 12, Math.max(0, row - 2), 4, column + 4, 12, row + 5, 4].join(', ');
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
