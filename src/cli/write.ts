/** Writes a file whole or not at all: beside its place first, then renamed, so that an interruption leaves the old one. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** True when the file changed; an identical one is left alone unless `force`. */
export function writeWhole(path: string, bytes: Uint8Array, force: boolean): boolean {
  if (!force && existsSync(path) && readFileSync(path).equals(bytes)) return false;
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${process.pid}.tmp`);
  try {
    const handle = openSync(beside, 'w');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return true;
}
