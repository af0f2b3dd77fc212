/** Render to Word: the document as an editable file whose every look is a named style; Word breaks the lines itself. */
import { Document as WordDocument, Header } from 'docx';
import type { Document } from '../../model/document';
import type { Layout } from '../../model/layout';
import type { Theme } from '../../model/theme';
import { pieces, type Piece } from './blocks';
import { draftHeaders } from './draft';
import { edited } from './edit';
import { fontTable } from './faces';
import { pack } from './pack';
import { section } from './page';
import { placedBlocks, type PlacedBlocks } from './placed';
import { appProperties, coreProperties, settings } from './settings';
import { styles } from './styles';
import type { Pieces } from './table';

/** The bytes of a .docx (ECMA-376 transitional) for Word 2013 and later, WPS and LibreOffice. The same arguments give the same bytes. */
export function renderDocx(document: Document, layout: Layout, theme: Theme): Uint8Array {
  const tables: Pieces[] = [];
  const stretches = joined(piecesOf(document, placedBlocks(layout), theme, (xml) => tables.push(xml) - 1));
  const word = new WordDocument({
    evenAndOddHeaderAndFooters: true,
    sections: stretches.map(({ landscape, children }) => ({
      ...section(landscape, theme),
      ...(document.draft ? { headers: { default: new Header(), even: new Header() } } : {}),
      children,
    })),
  });
  return pack(word, {
    'word/styles.xml': styles(theme),
    'word/fontTable.xml': fontTable(),
    'word/settings.xml': settings(),
    'docProps/core.xml': coreProperties(document),
    'docProps/app.xml': appProperties(document),
    ...(document.draft ? draftHeaders(document.draft, stretches.length * 2) : {}),
  }, (xml) => edited(xml, tables));
}

function piecesOf(document: Document, placed: PlacedBlocks, theme: Theme, addTable: (xml: Pieces) => number): Piece[] {
  let landscape = false;
  return document.blocks.flatMap((block, i, blocks) => {
    landscape = placed.landscape.get(i) ?? landscape;
    return pieces(block, { landscape, parts: placed.parts.get(i) ?? [], before: blocks[i - 1], next: blocks[i + 1] }, theme, addTable);
  });
}

/** Neighbours on pages of one direction make up one section. */
function joined(list: readonly Piece[]): Piece[] {
  return list.reduce<Piece[]>((done, piece) => {
    const last = done.at(-1);
    return last?.landscape === piece.landscape
      ? [...done.slice(0, -1), { landscape: piece.landscape, children: [...last.children, ...piece.children] }]
      : [...done, piece];
  }, []);
}
