/** The cells of an HTML table with their spans (HTML, 4.9.12). */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { SpannedCell } from './rectangle';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const MOST_SPAN = 1_000;
const DEEPEST = 300;
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attributeOf = (element: Element, name: string): string | undefined => element.attrs.find((own) => own.name === name)?.value;

/** `ours` keeps spaces and line breaks as they stand; elsewhere they only lay out the source. */
export function tableRows(table: Element, ours: boolean): SpannedCell[][] {
  return table.childNodes.filter(isElement).flatMap((part) => {
    const rows = part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr');
    return rows.map((row, r) => row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th').map((cell): SpannedCell => ({
      text: cellText(cell, ours),
      // A row span of 0 reaches to the end of the row group.
      rowSpan: attributeOf(cell, 'rowspan')?.trim() === '0' ? rows.length - r : spanOf(cell, 'rowspan'),
      colSpan: spanOf(cell, 'colspan'),
    })));
  });
}

function spanOf(cell: Element, name: string): number {
  const span = /^\s*(\d{1,6})/.exec(attributeOf(cell, name) ?? '')?.[1];
  return Math.min(Math.max(1, Number(span ?? 1)), MOST_SPAN);
}

function cellText(cell: Element, ours: boolean): string {
  const text = (nodes: readonly Node[], deep: number): string => (deep > DEEPEST ? '' : nodes.map((node) => {
    if (!isElement(node)) return !('value' in node) ? '' : ours ? node.value : node.value.replace(/[\s\u00a0]+/g, ' ');
    if (node.tagName === 'br') return '\n';
    if (node.tagName === 'script' || node.tagName === 'style' || (ours && attributeOf(node, 'class') === 'mark')) return '';
    const own = text(node.childNodes, deep + 1);
    return BLOCKS.has(node.tagName) ? `\n${own}\n` : own;
  }).join(''));
  const whole = text(cell.childNodes, 0);
  return ours ? whole.trim() : whole.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}
