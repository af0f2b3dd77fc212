/** The finished package: the library's parts and our own, in bytes that depend on the document alone. */
import { type Document as WordDocument, Packer } from 'docx';
import type { Pieces } from './table';
import { zip } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';
const MAIN = 'word/document.xml';

interface Part { readonly path: string; readonly data: string }

/** `parts` replace what the library wrote at their paths; `edit` changes its word/document.xml. */
export function pack(word: WordDocument, parts: Readonly<Record<string, string>>, edit: (xml: string) => Pieces): Uint8Array {
  // Not by the packer's public methods: they compress what would only be taken apart again.
  const written: Record<string, Part | Part[]> = Packer['compiler']['xmlifyFile'](word);
  const files = new Map<string, Uint8Array>();
  for (const { path, data } of Object.values(written).flat()) {
    files.set(path, path === MAIN ? Buffer.concat(edit(data).map((piece) => Buffer.from(piece))) : Buffer.from(data));
  }
  for (const [path, data] of Object.entries(parts)) files.set(path, Buffer.from(data));
  const names = [...files.keys()].sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  return zip(new Map(names.map((name) => [name, files.get(name)!])));
}
