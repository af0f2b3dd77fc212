/** Bytes to text. Strict UTF-8 is always tried before GB18030, which reads nearly anything and would read it wrong. */
import type { Diagnostic, Outcome } from '../model/diagnostic';
import { badBytes, notText, readAsGb18030, utf16WithoutMark } from './findings';

const decoderOf = (encoding: string) => new TextDecoder(encoding, { fatal: true });

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decoderOf(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Length of the longest beginning without a wrong byte: a beginning of a good one is good, so halving finds it. */
function goodLength(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decoderOf(encoding).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** True for UTF-8 with a few wrong bytes: Chinese in GB18030 hardly ever forms whole three-byte characters of UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  return (text.match(/[\u0800-\uFFFC]/g)?.length ?? 0) > lost;
}

/**
 * What zero bytes make of a file without a mark. Latin letters, digits and line breaks of UTF-16 have one on the same
 * side each, where only few other characters (such as 一, U+4E00) have one on the other; in other text there is none.
 */
function byZeros(bytes: Uint8Array): 'utf16' | 'binary' | 'text' {
  const zeros: [even: number, odd: number] = [0, 0];
  let plain = 0;
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
    else if (byte === 0x0a || byte === 0x0d || byte === 0x2c || (byte >= 0x30 && byte <= 0x39)) plain += 1;
  });
  const [fewer, more] = [Math.min(...zeros), Math.max(...zeros)];
  if (bytes.length % 2 === 0 && more > 0 && fewer * 2 <= more && more * 2 >= plain) return 'utf16';
  return (fewer + more) * 10 > bytes.length ? 'binary' : 'text';
}

/** No text when the bytes are in no encoding we know. */
export function decode(bytes: Uint8Array, file: string): Outcome<string | undefined> {
  const failed = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });
  const wrongAfter = (good: number) => {
    const line = bytes.subarray(0, good).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    return failed(badBytes(file, good + 1, line, good === bytes.length));
  };

  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (littleEndian || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    if (bytes.length % 2 === 1) return wrongAfter(bytes.length);
    // Not strictly: what is lost becomes U+FFFD, and the check of characters can name its cell.
    return { value: new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes), diagnostics: [] };
  }
  const kind = byZeros(bytes);
  if (kind !== 'text') return failed(kind === 'utf16' ? utf16WithoutMark(file) : notText(file));

  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { value: utf8, diagnostics: [] };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark || isDamagedUtf8(bytes)) return wrongAfter(goodLength(bytes, 'utf-8'));

  const gb18030 = strictly(bytes, 'gb18030');
  if (gb18030 === undefined) return wrongAfter(goodLength(bytes, 'gb18030'));
  return { value: gb18030, diagnostics: [readAsGb18030(file)] };
}
