/** PDF by pdfmake: draws a document as it was laid out, as tagged PDF/A-2a and PDF/UA-1 (PDF/A-3a when data is attached). */
import type { Faces } from '../../fonts/fonts';
import type { Document } from '../../model/document';
import type { Layout, Page } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { assertSame, documentWords, tight } from '../parity/words';
import { draw, type Definition } from './engine';
import type { Item } from './items';
import { draftMarks, noteMarks, pageNumber } from './marks';
import { structureOf, type Structure } from './structure';
import { drawTable } from './table';
import { drawnText, writeStructure } from './tagging';
import { textSetter, type SetLine } from './text';
import { completeMetadata } from './xmp';

/** A JSON file with the data the document was made of. */
export interface Attachment { readonly name: string; readonly bytes: Uint8Array }

export function renderPdf(document: Document, layout: Layout, theme: Theme, faces: Faces, attachment?: Attachment): Uint8Array {
  const structure = structureOf(document, layout);
  const fonts = new Map<string, Buffer>();
  const setLine = textSetter(faces, fonts);
  const creationDate = dateOf(document);
  const definition: Definition = {
    subset: attachment ? 'PDF/A-3a' : 'PDF/A-2a',
    language: 'zh-CN',
    info: { Producer: 'pdfmake', Creator: 'nianbao', Title: document.title, Author: document.organisation, CreationDate: creationDate },
    pages: layout.pages.map((page) => ({ items: drawPage(page, document, structure, theme, faces, setLine), width: page.width, height: page.height })),
  };
  return draw(definition, fonts, (pdf) => {
    assertSame('PDF', documentWords(document), tight(drawnText(structure.root)));
    writeStructure(pdf, structure.root);
    completeMetadata(pdf);
    if (attachment) {
      pdf.file(Buffer.from(attachment.bytes), { name: attachment.name, type: 'application/json', relationship: 'Data', modifiedDate: creationDate });
    }
  });
}

/** The moment the file says it was made at: the date of issue, else the first day after the reporting year. */
function dateOf({ date, year }: Document): Date {
  return new Date(`${date ?? `${year + 1}-01-01`}T00:00:00Z`);
}

function drawPage(page: Page, document: Document, structure: Structure, theme: Theme, faces: Faces, setLine: SetLine): Item[] {
  return [
    ...(document.draft === undefined ? [] : draftMarks(document.draft, page, theme, faces, setLine)),
    ...page.items.flatMap((item): Item[] => (item.type === 'table'
      ? drawTable(item, theme, faces, structure, setLine)
      : [...setLine(item.runs, item.x, item.baseline, { element: structure.lineElement(item) }), ...noteMarks(item, page, document, theme, faces, setLine)])),
    ...pageNumber(page, theme, faces, setLine),
  ];
}
