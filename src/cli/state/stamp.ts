/** Tells whether a file is still the one that was seen: by size, times and inode where they suffice, else by its content. */
import { hash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { readUpTo } from '../files';

/** `seen` is empty when only the content can tell. */
export interface Stamp { readonly seen: string; readonly sha256: string }

/** File systems keep times in steps of up to 2 s: a younger file could change again without showing it. */
const STEP = 2000;

export const sha256 = (content: Uint8Array | string): string => hash('sha256', content);

const signature = (stat: Stats): string => `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;

/** Reads the file only when `known` does not settle it; of one of more than `most` bytes the size is its content. Throws when it cannot be read. */
export function stamp(path: string, known: Stamp | undefined, most = Infinity): Stamp {
  const stat = lstatSync(path);
  const seen = signature(stat);
  if (known?.seen === seen) return known;
  const age = Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs);
  const { bytes, size } = readUpTo(path, most);
  return { seen: age > STEP ? seen : '', sha256: sha256(size > most ? String(size) : bytes) };
}

/** The stamps of files that were just written to `folder`, by path. */
export const ownStamps = (folder: string, files: ReadonlyMap<string, Uint8Array>): Record<string, Stamp> =>
  Object.fromEntries([...files].map(([path, content]) => [path, { seen: signature(lstatSync(join(folder, path))), sha256: sha256(content) }]));

/** True when the file is there with the content that was stamped. */
export function isIntact(path: string, known: Stamp): boolean {
  try {
    return stamp(path, known).sha256 === known.sha256;
  } catch {
    return false;
  }
}
