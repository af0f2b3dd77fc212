/** The finished package: the library's parts and our own, in bytes that depend on the document alone. */
import { type Document as WordDocument, Packer } from 'docx';
import { unzipSync } from 'fflate';
import type { Pieces } from './table';
import { zip } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';

/** `parts` replace what the library wrote at their paths; `edit` changes its word/document.xml. */
export async function pack(word: WordDocument, parts: Readonly<Record<string, string>>, edit: (xml: string) => Pieces): Promise<Uint8Array> {
  const library = Packer['compiler'].compile(word, undefined, Object.entries(parts).map(([path, data]) => ({ path, data })));
  // Not by the packer's public methods: they compress what is only taken apart again.
  const files = unzipSync(await library.generateAsync({ type: 'uint8array', compression: 'STORE' }));
  const main = 'word/document.xml';
  files[main] = Buffer.concat(edit(new TextDecoder().decode(files[main])).map((piece) => Buffer.from(piece)));
  const names = Object.keys(files).sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  return zip(new Map(names.map((name) => [name, files[name]!])));
}
