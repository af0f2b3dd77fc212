/** pdfmake, loaded when the first PDF is drawn, and the few of its nodes that a set page needs. */
import { createRequire } from 'node:module';
import type { PdfKitDocument } from './pdfkit';
import { markWhatIsDrawn, type Tag } from './tagging';

/** A run of text at its place, pt from the upper left corner; `y` is the top of the face's line, not the baseline. */
export interface TextNode { readonly text: readonly [TextRun]; readonly absolutePosition: { readonly x: number; readonly y: number } }

/** pdfmake carries properties of its own and of ours to the drawing only on runs inside a text node. */
export interface TextRun extends Tag {
  readonly text: string;
  readonly font: string;
  readonly fontSize: number;
  readonly characterSpacing?: number;
  readonly color?: string;
}

export interface RulesNode {
  readonly canvas: readonly [{ readonly type: 'path'; readonly d: string; readonly lineWidth?: number; readonly lineCap?: 'square'; readonly color?: string }];
  readonly absolutePosition: { readonly x: 0; readonly y: 0 };
}

export type Node = TextNode | RulesNode;

export interface Section { readonly section: readonly Node[]; readonly pageSize: { readonly width: number; readonly height: number } }

export interface Definition {
  readonly version: '1.7';
  readonly subset: 'PDF/A-2a' | 'PDF/A-3a';
  readonly tagged: true;
  readonly displayTitle: true;
  readonly language: string;
  readonly info: { readonly title: string; readonly author: string; readonly creator: string; readonly producer: string; readonly creationDate: Date };
  readonly pageMargins: 0;
  readonly defaultStyle: Readonly<Record<string, unknown>>;
  readonly content: readonly Section[];
}

interface Output { getStream(): Promise<PdfKitDocument>; getBuffer(): Promise<Buffer> }

interface Pdfmake {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
  setUrlAccessPolicy(allow: () => boolean): void;
  setLocalAccessPolicy(allow: () => boolean): void;
  setFonts(fonts: Readonly<Record<string, { readonly normal: string }>>): void;
  createPdf(definition: Definition): Output;
}

let engine: Pdfmake | undefined;

/** Draws a definition. `fonts` are the buffers of open faces by name; `finish` adds what comes after the last page. */
export async function draw(definition: Definition, fonts: ReadonlyMap<string, Buffer>, finish: (pdf: PdfKitDocument) => void): Promise<Buffer> {
  const pdfmake = (engine ??= load());
  for (const [name, marker] of fonts) pdfmake.virtualfs.writeFileSync(name, marker);
  pdfmake.setFonts(Object.fromEntries([...fonts.keys()].map((name) => [name, { normal: name }])));
  const output = pdfmake.createPdf(definition);
  finish(await output.getStream());
  return output.getBuffer();
}

function load(): Pdfmake {
  const require = createRequire(__filename);
  const pdfmake = require('pdfmake') as Pdfmake;
  // Everything drawn is handed over in memory: nothing is ever to be fetched or read from disk.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  markWhatIsDrawn(require);
  return pdfmake;
}
