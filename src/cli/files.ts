/** Lists and reads folders. Only regular files under the folder: links and devices could point anywhere. */
import { constants, closeSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** `path` is relative, with `/`, in NFC, as findings show it; `disk` is where the system finds the file. */
export interface ListedFile { readonly path: string; readonly disk: string }
/** A file that was not read, and the system's word for why. */
export interface UnreadFile { readonly path: string; readonly reason: 'link' | 'special' | string }

export interface Listing { readonly files: readonly ListedFile[]; readonly unread: readonly UnreadFile[] }

/** Deeper folders than this are not walked. */
const DEEPEST = 8;

/** All files below `folder` that `wanted` accepts, as it must their folders; sorted by path. Paths start with `prefix`. */
export function listFolder(folder: string, wanted: (name: string, isFolder: boolean) => boolean, prefix = ''): Listing {
  const files: ListedFile[] = [];
  const unread: UnreadFile[] = [];
  const walk = (disk: string, path: string, deep: number): void => {
    for (const entry of readdirSync(disk, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!wanted(entry.name, entry.isDirectory())) continue;
      const [below, name] = [join(disk, entry.name), (path + entry.name).normalize('NFC')];
      if (entry.isSymbolicLink()) unread.push({ path: name, reason: 'link' });
      else if (entry.isDirectory() && deep < DEEPEST) walk(below, `${name}/`, deep + 1);
      else if (entry.isFile()) files.push({ path: name, disk: below });
      else unread.push({ path: name, reason: 'special' });
    }
  };
  try {
    walk(folder, prefix, 0);
  } catch (error) {
    unread.push({ path: prefix.replace(/\/$/, ''), reason: codeOf(error) });
  }
  return { files, unread };
}

/** Refuses a file that became a link or a device between listing and opening. */
export const readRegular = (disk: string): Buffer => readUpTo(disk, Infinity).bytes;

/** As `readRegular`; of a file of more than `most` bytes nothing is read: films and scans lie in input folders too. */
export function readUpTo(disk: string, most: number): { readonly bytes: Buffer; readonly size: number } {
  const handle = openSync(disk, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw Object.assign(new Error(disk), { code: 'special' });
    if (stat.size > most) return { bytes: Buffer.alloc(0), size: stat.size };
    const bytes = readFileSync(handle);
    return { bytes, size: bytes.length };
  } finally {
    closeSync(handle);
  }
}

/** As findings and records write paths, on every system. */
export const withSlashes = (path: string): string => path.split(sep).join('/');

/** The system's word for what went wrong: ENOENT, EACCES, ENOSPC. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** Errors that the next file would meet as well. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENODEV']);

/** The disk takes nothing more; anything else is about one file. */
export const isFull = (reason: string): boolean => FULL.has(reason);
