/** Puts files in their places whole or not at all: written and flushed aside first, then renamed, all of a set together. */
import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { threadId } from 'node:worker_threads';
import { codeOf, withSlashes } from './files';
import { makeFolders } from './make-folders';
import { stageFolder } from './state/folder';
import { clearTemporary, temporaryName } from './temporary';

let count = 0;

/** A name nobody else uses: other runs, other threads. */
const aside = (output: string): string => join(stageFolder(output), `${process.pid}-${threadId}-${count++}`);

/**
 * `files` by path relative to `output`, with `/`. Identical files are left alone unless `force`. Returns the paths of
 * those that changed. Throws what the system says; then every old file is as it was.
 */
export function publish(output: string, files: ReadonlyMap<string, Uint8Array>, force: boolean): string[] {
  const changed = [...files].map(([path, bytes]) => ({ path, target: join(output, path), bytes }))
    .filter(({ target, bytes }) => force || !holds(target, bytes));
  if (changed.length === 0) return [];
  makeFolders(stageFolder(output));
  for (const { target } of changed) makeFolder(output, dirname(target));
  const staged: { from: string; target: string }[] = [];
  try {
    for (const { target, bytes } of changed) {
      const from = aside(output);
      staged.push({ from, target });
      writeFlushed(from, bytes);
    }
    renameAll(output, staged);
  } finally {
    for (const { from } of staged) rmSync(from, { force: true });
  }
  return changed.map(({ path }) => path);
}

/** False too for what cannot be read: it is to be replaced. */
function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Which file it was that `publish` could not replace: the one that is open in another program, say. */
export function notReplaced(output: string, error: unknown): string | undefined {
  const { dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  return dest === undefined ? undefined : withSlashes(relative(output, dest));
}

/** Beside files outside the output folder, which has its stage. */
const BESIDE = '.nianbao';

/** A file anywhere, whole or not at all. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  makeFolders(dirname(path));
  clearTemporary(dirname(path), BESIDE);
  const beside = join(dirname(path), temporaryName(BESIDE));
  try {
    rmSync(beside, { force: true });
    writeFlushed(beside, bytes);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** A folder that is a link could lead out of the output folder. */
function makeFolder(output: string, folder: string): void {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const [real, root] = [realpathSync(there), realpathSync(output)];
  if (real !== root && !real.startsWith(root + sep)) throw Object.assign(new Error(folder), { code: 'ELOOP' });
  makeFolders(folder);
}

/** Without the flush a power cut could leave an empty file under the final name. */
function writeFlushed(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** When one of the set cannot be replaced (open in Word, say) those before it get their old content back. */
function renameAll(output: string, staged: readonly { from: string; target: string }[]): void {
  const olds = staged.map(({ target }) => (staged.length > 1 ? keepOld(output, target) : 'unknown'));
  let done = 0;
  try {
    for (const { from, target } of staged) {
      renameSync(from, target);
      done += 1;
    }
  } catch (error) {
    staged.slice(0, done).forEach(({ target }, i) => {
      const old = olds[i]!;
      if (old === 'none') rmSync(target, { force: true });
      else if (old !== 'unknown') renameSync(old.path, target);
    });
    throw error;
  } finally {
    for (const old of olds) if (typeof old === 'object') rmSync(old.path, { force: true });
  }
}

/** A second name for the file that is about to be replaced; a copy where the file system has no second names (USB sticks, some network drives). */
function keepOld(output: string, target: string): { readonly path: string } | 'none' | 'unknown' {
  const path = aside(output);
  try {
    linkSync(target, path);
    return { path };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
  }
  try {
    copyFileSync(target, path);
    return { path };
  } catch {
    return 'unknown';
  }
}
