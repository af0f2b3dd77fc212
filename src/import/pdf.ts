/**
 * Finds a file attached to a PDF (ISO 32000-1, 7.11.4) as our own renderer writes it: its objects stand in the open. A PDF
 * that another program has packed anew may keep them in object streams, and is not searched further.
 */
import { inflateSync } from 'node:zlib';

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_CANDIDATES = 100;

export function attachedFile(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = pdf.toString('latin1');
  const named = [...text.matchAll(/\/Type\s*\/Filespec\b/g)].slice(0, MOST_CANDIDATES).map(({ index }) => objectAround(text, index))
    .filter((object) => object.includes(`(${name})`));
  for (const object of named) {
    const number = /\/EF\s*<<[^>]*?\/F\s+(\d+)\s+\d+\s+R/.exec(object)?.[1];
    const start = number === undefined ? -1 : text.search(new RegExp(`(?:^|[\\r\\n])${number}\\s+\\d+\\s+obj\\b`));
    if (start < 0) continue;
    const found = stream(pdf, text, start);
    if (found) return found;
  }
  return undefined;
}

/** An object reaches from its `obj` to its `endobj`. */
function objectAround(text: string, at: number): string {
  const end = text.indexOf('endobj', at);
  return text.slice(Math.max(0, text.lastIndexOf(' obj', at)), end < 0 ? undefined : end);
}

/** The content of a stream whose length stands in its dictionary. */
function stream(pdf: Buffer, text: string, start: number): Uint8Array | undefined {
  const keyword = text.indexOf('stream', start);
  const dictionary = text.slice(start, keyword < 0 ? start : keyword);
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (length === undefined || !/\/Type\s*\/EmbeddedFile\b/.test(dictionary)) return undefined;
  const content = keyword + 'stream'.length + (text[keyword + 6] === '\r' ? 2 : 1);
  const packed = pdf.subarray(content, content + Number(length));
  if (!/\/Filter\s*\/FlateDecode\b/.test(dictionary)) return packed;
  try {
    return inflateSync(packed, { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
}
