/** Reads a web page: its text in lines as a browser shows it, and its tables. */
import { parse } from 'parse5';
import type { Diagnostic, Outcome } from '../model/diagnostic';
import { parseYear } from '../map/year';
import { cleaner } from '../read/characters';
import { decode } from '../read/decode';
import { tooDeep, tooLargeTable } from './findings';
import { isTame } from './html-guard';
import { attributeOf, isElement, tableRows, type Element, type Node } from './html-table';
import type { Part, Published, Role } from './published';
import { rectangle } from './rectangle';

const DEEPEST = 300;

/** What a browser shows no text of, and what is no part of an article. */
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'head', 'nav', 'select', 'button', 'textarea', 'svg', 'math', 'iframe', 'object', 'audio', 'video', 'canvas']);
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'o:p', 'q', 's', 'samp', 'small', 'span', 'st1', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr']);

export function readHtml(bytes: Uint8Array, file: string): Outcome<Published | undefined> {
  const { value: text, diagnostics: encoding } = decode(bytes, file);
  if (text === undefined) return { value: undefined, diagnostics: encoding };
  if (!isTame(text)) return { value: undefined, diagnostics: [...encoding, tooDeep(file)] };
  const page = parse(text);
  const meta = metadata(page.childNodes);
  const ours = meta.get('generator') === 'nianbao';
  const parts: Part[] = [];
  const diagnostics: Diagnostic[] = [];
  const characters = cleaner();
  let [line, role, tables, lines, deepest] = ['', undefined as Role | undefined, 0, 0, 0];

  function endLine(): void {
    const shown = ours ? line.trim() : line.replace(/[\s\u00a0]+/g, ' ').trim();
    line = '';
    if (shown === '') return;
    lines += 1;
    const at = { file, row: lines };
    parts.push({ type: 'line', text: characters.clean(shown, at), ...(role ? { role } : {}), at });
  }
  function addTable(table: Element): void {
    tables += 1;
    const at = { file, sheet: `表${tables}` };
    const rows = rectangle(tableRows(table, ours));
    if (!rows) { diagnostics.push(tooLargeTable(at)); return; }
    parts.push({ type: 'table', sheet: { file, name: at.sheet, kind: 'table', rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((own, c) => characters.clean(own, { ...at, row, column: c + 1 })) })) } });
  }
  function walk(nodes: readonly Node[], deep: number): void {
    deepest = Math.max(deepest, deep);
    if (deep > DEEPEST) return;
    for (const node of nodes) {
      if (!isElement(node)) { if ('value' in node) line += node.value; continue; }
      const { tagName } = node;
      if (SKIPPED.has(tagName) || isHidden(node) || isPageMargin(node)) continue;
      if (tagName === 'br') { if (ours) line += '\n'; else endLine(); continue; }
      if (ours && attributeOf(node, 'class') === 'mark') continue;
      if (INLINE.has(tagName)) { walk(node.childNodes, deep + 1); continue; }
      endLine();
      if (tagName === 'table' && !isLayout(node)) { addTable(node); continue; }
      role = ours ? roleOf(node) ?? role : undefined;
      walk(node.childNodes, deep + 1);
      endLine();
      role = undefined;
    }
  }
  walk(page.childNodes, 0);
  endLine();
  if (deepest > DEEPEST) return { value: undefined, diagnostics: [...encoding, tooDeep(file)] };
  const [title, organisation, year] = [meta.get('title'), meta.get('author'), parseYear(meta.get('dcterms.temporal') ?? '')];
  return {
    value: { parts, ours, ...(title ? { title } : {}), ...(ours && organisation ? { organisation } : {}), ...(ours && year ? { year } : {}) },
    diagnostics: [...encoding, ...diagnostics, ...characters.diagnostics()],
  };
}

function metadata(nodes: readonly Node[]): Map<string, string> {
  const found = new Map<string, string>();
  const html = nodes.find((node) => isElement(node) && node.tagName === 'html');
  const head = html && isElement(html) ? html.childNodes.find((node) => isElement(node) && node.tagName === 'head') : undefined;
  for (const node of head && isElement(head) ? head.childNodes : []) {
    if (!isElement(node)) continue;
    if (node.tagName === 'meta') found.set(attributeOf(node, 'name') ?? '', (attributeOf(node, 'content') ?? '').trim());
    if (node.tagName === 'title') found.set('title', node.childNodes.map((child) => ('value' in child ? child.value : '')).join('').trim());
  }
  return found;
}

/** Page headers and footers, as LibreOffice saves them: they hold the page number. */
const isPageMargin = (node: Element): boolean => node.tagName === 'div' && ['header', 'footer'].includes(attributeOf(node, 'title') ?? '');

const isHidden = (node: Element): boolean => attributeOf(node, 'hidden') !== undefined || /display\s*:\s*none/i.test(attributeOf(node, 'style') ?? '');

/** Pages are laid out with tables, too: those hold other tables, or a single cell. */
function isLayout(table: Element): boolean {
  let cells = 0;
  const holdsTable = (nodes: readonly Node[], deep: number): boolean => deep < DEEPEST && nodes.some((node) => {
    if (!isElement(node)) return false;
    if (node.tagName === 'td' || node.tagName === 'th') cells += 1;
    return node.tagName === 'table' || holdsTable(node.childNodes, deep + 1);
  });
  return holdsTable(table.childNodes, 0) || cells <= 1;
}

/** What our own pages call their elements. */
function roleOf(node: Element): Role | undefined {
  const name = attributeOf(node, 'class');
  switch (node.tagName) {
    case 'h1': return 'title';
    case 'h2': return 'heading';
    case 'p': return name === 'draft' || name === 'note' ? 'other' : name === 'by' ? 'signature' : name === 'on' ? 'date' : 'body';
    default: return undefined;
  }
}
