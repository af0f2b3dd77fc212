/**
 * Shows a run of text by the operators it needs (ISO 32000-1, 9.4). pdfkit's `text` keeps and turns the page around each
 * run and measures what has its place; that took as long as all other drawing.
 */
import type { TextItem } from './items';
import type { PdfKitDocument } from './pdfkit';

export function show(pdf: PdfKitDocument, { text, font: name, fontSize, characterSpacing, color, x, baseline }: TextItem): void {
  if (text === '') return;
  const font = pdf.provideFont(name, false, false);
  pdf.page.fonts[font.id] ??= font.ref();
  const [codes] = font.encode(text);
  // A path before may have left another colour, a run before another spacing.
  if (color === undefined) pdf.addContent('0 g');
  else pdf.fillColor(color);
  // Pages are counted downwards here: the glyphs stand the other way round.
  pdf.addContent(`BT\n/${font.id} ${pt(fontSize)} Tf\n${pt(characterSpacing)} Tc\n1 0 0 -1 ${pt(x)} ${pt(baseline)} Tm\n<${codes.join('')}> Tj\nET`);
}

/** Thousandths of a point are enough for any printer. */
export const pt = (length: number): number => Math.round(length * 1000) / 1000;
