/** Writes text in the encodings that spreadsheets are saved in. */

export const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
export const utf8Marked = (text: string): Buffer => utf8(`\uFEFF${text}`);
export const utf16le = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
export const utf16be = (text: string): Buffer => utf16le(text).swap16();
export const hex = (digits: string): Buffer => Buffer.from(digits.replace(/\s/g, ''), 'hex');

/** GB18030 of the two-byte plane, turned around from the decoder: Node can read the encoding but not write it. */
const gbk = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const [character, more] = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (character && !more && character !== '\uFFFD') gbk.set(character, [lead, trail]);
  }
}

export const isGbk = (character: string): boolean => character < '\x80' || gbk.has(character);

export const gb18030 = (text: string): Buffer =>
  Buffer.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : gbk.get(c) ?? [])));
