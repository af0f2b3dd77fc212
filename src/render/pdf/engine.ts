/**
 * pdfmake's document and renderer, loaded when the first PDF is drawn. Its own layout is left out: it would measure and
 * place again what has its place, which takes longer than the drawing.
 */
import { createRequire } from 'node:module';
import type { DrawnPage } from './items';
import type { PdfKitDocument, Renderer } from './pdfkit';
import { markingRenderer } from './tagging';
import { inOnePiece } from './whole';

export interface Definition {
  readonly subset: 'PDF/A-2a' | 'PDF/A-3a';
  readonly language: string;
  readonly info: { readonly Title: string; readonly Author: string; readonly Creator: string; readonly Producer: string; readonly CreationDate: Date };
  readonly pages: readonly DrawnPage[];
}

/** Draws a definition. `fonts` are the buffers of open faces by name; `finish` adds what comes after the last page. */
export function draw({ subset, language, info, pages }: Definition, fonts: ReadonlyMap<string, Buffer>, finish: (pdf: PdfKitDocument) => void): Buffer {
  const { Document, Renderer: Drawing } = (engine ??= load());
  const files = { existsSync: (name: string) => fonts.has(name), readFileSync: (name: string) => fonts.get(name) };
  const described = Object.fromEntries([...fonts.keys()].map((name) => [name, { normal: name }]));
  const pdf = new Document(described, {}, {}, {}, {
    pdfVersion: '1.7', subset, tagged: true, displayTitle: true, lang: language, info: { ...info }, autoFirstPage: false, font: null,
  }, files, () => false);
  new Drawing(pdf).renderPages(pages.map(({ items, width, height }) => ({
    pageSize: { width, height },
    // pdfmake's lines consist of runs; `x` and `y` are its own.
    items: items.map((item) => (item.type === 'path' ? { type: 'vector', item: { ...item } } : { type: 'line', item: { x: item.x, y: item.baseline, inlines: [item] } })),
  })));
  finish(pdf);
  return pdf.bytes();
}

interface Engine { readonly Document: ReturnType<typeof inOnePiece>; readonly Renderer: new (pdf: PdfKitDocument) => Renderer }

let engine: Engine | undefined;

function load(): Engine {
  const require = createRequire(__filename);
  return { Document: inOnePiece(require), Renderer: markingRenderer(require) };
}
