/** The finished package: the library's parts and our own, in bytes that depend on the document alone. */
import { type Document as WordDocument, Packer } from 'docx';
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip times have no time zone: fflate writes the local fields of this date, the earliest the format knows. */
const NO_TIME = new Date(1980, 0, 1);

const CONTENT_TYPES = '[Content_Types].xml';

/** `parts` replace what the library wrote at their paths; `edit` changes its word/document.xml. */
export async function pack(word: WordDocument, parts: Readonly<Record<string, string>>, edit: (xml: string) => string): Promise<Uint8Array> {
  const library = Packer['compiler'].compile(word, undefined, Object.entries(parts).map(([path, data]) => ({ path, data })));
  // Not by the packer's public methods: they compress what is only taken apart again.
  const files = unzipSync(await library.generateAsync({ type: 'uint8array', compression: 'STORE' }));
  const main = 'word/document.xml';
  files[main] = new TextEncoder().encode(edit(new TextDecoder().decode(files[main])));
  const names = Object.keys(files).sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  const sorted: Zippable = {};
  for (const name of names) sorted[name] = files[name]!;
  return zipSync(sorted, { mtime: NO_TIME });
}
