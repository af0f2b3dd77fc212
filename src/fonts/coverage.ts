/** Every character is looked up before a page is made: one that no face has would print as an empty box. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import type { Document } from '../model/document';
import type { Faces } from './fonts';
import { missingGlyph } from './findings';

export function checkCoverage(document: Document, faces: Faces): Diagnostic[] {
  const unknown = new Map<string, Origin[]>();
  for (const { text, origin } of texts(document)) {
    for (const character of new Set(text)) {
      if (character !== '\n' && !faces.has(character)) unknown.set(character, [...(unknown.get(character) ?? []), ...(origin ? [origin] : [])]);
    }
  }
  return [...unknown].map(([character, at]) => missingGlyph(character, at));
}

const at = ({ origin }: { readonly origin?: Origin }): { origin?: Origin } => (origin ? { origin } : {});

function texts(document: Document): { text: string; origin?: Origin }[] {
  return document.blocks.flatMap((block) => {
    switch (block.type) {
      case 'title': return block.lines.map((text) => ({ text, ...at(block) }));
      case 'heading': return [{ text: block.text }];
      case 'paragraph': return [{ text: (block.leadIn ?? '') + block.text, ...at(block) }];
      case 'table': return block.grid.slots.flatMap((row) => row.flatMap((slot) => (slot.type === 'cell' ? [slot] : [])));
      case 'signature': return [{ text: (block.by ?? '') + (block.on ?? ''), ...at(block) }];
    }
  });
}
