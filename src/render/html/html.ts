/** Render to HTML: the document as one page for a website's editor or a browser's printer, readable by assistive technology. */
import type { Block, Document, Paragraph, Signature, Title } from '../../model/document';
import type { Layout } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { el, lines, stack, type Markup } from './element';
import { marks, noteId } from './marks';
import { htmlPage } from './page';
import { documentStyle } from './style';
import { table } from './table';

export async function renderHtml(document: Document, layout: Layout, theme: Theme): Promise<Uint8Array> {
  const wide = wideBlocks(layout);
  const body = document.blocks.map((block, i) => blockOf(block, wide.has(i)));
  return htmlPage({ ...document, style: documentStyle(theme) }, [
    ...(document.draft === undefined ? [] : [el('p', { class: 'draft' }, document.draft)]),
    el('main', {}, stack(body)),
  ]);
}

/** Blocks that the layout puts on landscape pages. */
const wideBlocks = (layout: Layout): ReadonlySet<number> =>
  new Set(layout.pages.filter((page) => page.landscape).flatMap((page) => page.items.map((item) => item.block)));

function blockOf(block: Block, wide: boolean): Markup {
  switch (block.type) {
    case 'title': return title(block);
    case 'heading': return el('h2', {}, ...lines(block.text));
    case 'paragraph': return paragraph(block);
    case 'table': return table(block, wide);
    case 'signature': return signature(block);
  }
}

const title = ({ lines: set }: Title): Markup => el('h1', {}, ...lines(set.join('\n')));

function paragraph({ leadIn, text, marks: numbers, note }: Paragraph): Markup {
  const attributes = note === undefined ? { class: numbers && 'marked' } : { class: 'note', id: note > 0 ? noteId(note) : undefined };
  return el('p', attributes, ...(leadIn === undefined ? [] : [el('span', { class: 'lead' }, ...lines(leadIn))]), ...lines(text), ...marks(numbers));
}

function signature({ by, on }: Signature): Markup {
  const line = (text: string | undefined, name: string): Markup[] => (text === undefined ? [] : [el('p', { class: name }, ...lines(text))]);
  return el('footer', { class: 'signature' }, ...line(by, 'by'), ...line(on, 'on'));
}
