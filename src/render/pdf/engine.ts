/**
 * pdfmake's document and renderer, loaded when the first PDF is drawn. Its own layout is left out: it would measure and
 * place again what has its place, which takes longer than the drawing.
 */
import { createRequire } from 'node:module';
import type { PdfKitDocument, Renderer } from './pdfkit';
import { markingRenderer, type Tag } from './tagging';
import { inOnePiece } from './whole';

/** A run of text at its place, pt from the upper left corner. */
export interface TextItem extends Tag {
  readonly type: 'text';
  readonly x: number;
  readonly baseline: number;
  /** Height of the face's line above the baseline. */
  readonly ascent: number;
  readonly text: string;
  readonly font: string;
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly color?: string;
}

/** A path in the language of SVG; stroked, or filled when it has a `color`. */
export interface PathItem { readonly type: 'path'; readonly d: string; readonly lineWidth?: number; readonly lineCap?: 'square'; readonly color?: string }

export type Item = TextItem | PathItem;

export interface DrawnPage { readonly items: readonly Item[]; readonly width: number; readonly height: number }

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
