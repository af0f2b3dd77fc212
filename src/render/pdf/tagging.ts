/** Tagged PDF (ISO 32000-1, 14.7-14.8). pdfmake 0.3 writes that a file is tagged but marks nothing of what it draws; pdfkit below it can. */
import type { TextItem } from './items';
import type { MarkedContent, PdfKitDocument, Renderer, StructureElement } from './pdfkit';
import { show } from './show';
import type { Element } from './structure';

/** What was drawn of each element, in drawing order: marked pieces of page contents, and their words. */
const drawn = new WeakMap<Element, { readonly pieces: MarkedContent[]; text: string }>();

/** pdfmake's renderer, marking each vector it draws, and drawing the lines itself. `require` finds pdfmake, which is loaded when it is needed. */
export function markingRenderer(require: NodeJS.Require): typeof Renderer<TextItem> {
  const { default: Plain } = require('pdfmake/js/Renderer') as { default?: typeof Renderer<TextItem> };
  const { renderLine, renderVector } = (Plain?.prototype ?? {}) as Partial<Renderer<TextItem>>;
  if (!Plain || !renderLine || !renderVector) throw new Error('pdfmake no longer draws by Renderer.renderLine and renderVector: adapt tagging.ts');

  return class extends Plain {
    override renderLine({ inlines: [run] }: { readonly inlines: readonly [TextItem] }): void {
      const pdf = this.pdfDocument;
      const { element, turn } = run;
      if (element) beginPiece(pdf, element, run);
      else pdf.markContent('Artifact', { type: 'Pagination' });
      if (turn) {
        pdf.save();
        pdf.rotate(turn.angle, { origin: [turn.x, turn.y] });
      }
      show(pdf, run);
      if (turn) pdf.restore();
      pdf.endMarkedContent();
    }

    override renderVector(vector: object): void {
      this.pdfDocument.markContent('Artifact', { type: 'Layout' });
      super.renderVector(vector);
      this.pdfDocument.endMarkedContent();
    }
  };
}

function beginPiece(pdf: PdfKitDocument, element: Element, { text, baseline, ascent }: TextItem): void {
  const own = drawn.get(element) ?? { pieces: [], text: '' };
  // The bookmark leads to the left edge of the page (counted from the right one), to the top of the element's first line.
  if (element.bookmark !== undefined && own.pieces.length === 0) pdf.outline.addItem(element.bookmark, { top: baseline - ascent, left: pdf.page.width });
  own.pieces.push(pdf.markStructureContent(element.type));
  own.text += text;
  drawn.set(element, own);
}

/** What was drawn of an element and of those within it, in reading order. */
export function drawnText(element: Element): string {
  return (drawn.get(element)?.text ?? '') + element.children.map(drawnText).join('');
}

/** Writes the structure tree over the pieces that were drawn of its elements. */
export function writeStructure(pdf: PdfKitDocument, root: Element): void {
  pdf.addStructure(write(pdf, root));
}

function write(pdf: PdfKitDocument, element: Element): StructureElement {
  const { type, attributes: { Summary, ...attributes } = {}, children } = element;
  const written = pdf.struct(type);
  // pdfkit writes a plain string as a name and a String object as a text.
  const owned = { ...attributes, ...(Summary !== undefined && { Summary: new String(Summary) }) };
  if (Object.keys(owned).length > 0) written.dictionary.data.A = { O: 'Table', ...owned };
  for (const child of children) written.add(write(pdf, child));
  for (const piece of drawn.get(element)?.pieces ?? []) written.add(piece);
  written.end();
  return written;
}
