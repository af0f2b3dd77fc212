/** Grey pictures as pdftoppm writes them (PGM, `P5`), kept compressed. `gzip -dc qujiang-1.pgm.gz | display` shows one. */
import { gunzipSync, gzipSync } from 'node:zlib';

/** 0 is black, 255 white, row by row. */
export interface Picture { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

export function readPgm(bytes: Buffer): Picture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  if (!header) throw new Error('not a grey picture of 8 bits');
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

export const pack = (pgm: Buffer): Buffer => gzipSync(pgm, { level: 9 });

export const unpack = (bytes: Buffer): Picture => readPgm(gunzipSync(bytes));
