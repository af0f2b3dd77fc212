/** The insides of pdfmake and pdfkit that tagging and metadata reach into; their public interfaces do not get that far. */

export interface PdfKitPage {
  readonly width: number;
  readonly height: number;
  /** Fonts that the page's content names. */
  readonly fonts: Record<string, object>;
  write(bytes: Buffer): void;
}

/** An open font as a document uses it. */
export interface PdfKitFont {
  readonly id: string;
  ref(): object;
  /** The numbers of the text's glyphs in the font that will be embedded, in hexadecimal; enters those that are new. */
  encode(text: string): readonly [codes: readonly string[], positions: unknown];
}

/** An object of the file; its stream is what was written into it. */
export interface PdfKitReference {
  buffer: Uint8Array[];
  /** Whether the stream is still to be deflated. */
  compress: boolean;
  finalize(): void;
}

/** Stands for pdfmake's class, which is loaded when it is needed. */
export declare class PdfKitDocument {
  constructor(fonts: object, images: object, patterns: object, attachments: object, options: object, files: object, mayRead: () => boolean);
  readonly page: PdfKitPage;
  /** Entries of the information dictionary. */
  info: Readonly<Record<string, unknown>>;
  /** `top` is counted downwards from the page's upper edge, `left` leftwards from its right edge; pt. */
  readonly outline: { addItem(text: string, options: { readonly top: number; readonly left: number }): void };
  markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): void;
  markStructureContent(type: string): MarkedContent;
  endMarkedContent(): void;
  struct(type: string): StructureElement;
  addStructure(element: StructureElement): void;
  appendXML(xml: string): void;
  file(bytes: Buffer, options: Readonly<Record<string, unknown>>): void;
  save(): void;
  restore(): void;
  rotate(angle: number, options: { readonly origin: readonly [number, number] }): void;
  /** The open font of a name in one of its four styles. */
  provideFont(name: string, bold: boolean, italics: boolean): PdfKitFont;
  /** Of what is drawn next. */
  fillColor(color: string): void;
  /** Adds an operator to the current page. */
  addContent(operator: string): this;
  /** Finishes the pages that are complete. */
  flushPages(): void;
  end(): void;
  push(bytes: Buffer | null): boolean;
  /** Writes `info` into the XMP metadata. */
  _addInfo(): void;
  /** Writes a piece of the file, strings as a line. */
  _write(part: string | Buffer): void;
  ref(data?: object): PdfKitReference;
  /** Bytes written so far. */
  _offset: number;
}

/** A marked piece of a page's content, which has a number there (MCID). */
export interface MarkedContent { readonly refs: readonly object[] }

export interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: StructureElement | MarkedContent): void;
  end(): void;
}

/** Stands for pdfmake's `Renderer`, which draws lines and vectors that have their places on the pages. */
export declare class Renderer<Run = object> {
  constructor(pdf: PdfKitDocument);
  readonly pdfDocument: PdfKitDocument;
  renderPages(pages: readonly object[]): void;
  renderLine(line: { readonly inlines: readonly [Run] }): void;
  renderVector(vector: object): void;
}
