/** The insides of pdfmake and pdfkit that tagging and metadata reach into; their public interfaces do not get that far. */

export interface PdfKitDocument {
  readonly options: { readonly tagged?: boolean };
  readonly page: { readonly width: number; readonly height: number };
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
  /** Writes `info` into the XMP metadata. */
  _addInfo(): void;
}

/** A marked piece of a page's content, which has a number there (MCID). */
export interface MarkedContent { readonly refs: readonly object[] }

export interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: StructureElement | MarkedContent): void;
  end(): void;
}

/** pdfmake's `Renderer`, which draws lines and vectors that have their places on the pages. */
export interface Renderer<Run> {
  readonly pdfDocument: PdfKitDocument;
  renderLine(line: { readonly inlines: readonly (Run & { readonly text: string })[] }, x: number, y: number): void;
  renderVector(vector: object): void;
}
