/** The output folder: where each document goes, and what happened when it was written. */
import { existsSync, lstatSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Language } from '../model/diagnostic';
import type { Document } from '../model/document';
import type { OutputKind } from '../render/render';
import { cannotRun } from './cannot-run';
import { safeName } from './names';
import { writeWhole } from './write';

/** The output folder must be a folder of its own: what lies in the input folder is read again at the next run. */
export function checkOutbox(output: string, input: string, language: Language): void {
  const inside = relative(resolve(input), resolve(output));
  if (inside === '' || (!inside.startsWith('..') && !inside.startsWith(sep))) {
    throw cannotRun(language, { zh: '输出文件夹不能是输入文件夹或在它里面', en: 'The output folder must not be the input folder or lie in it' });
  }
  if (existsSync(output) && (lstatSync(output).isSymbolicLink() || !lstatSync(output).isDirectory())) {
    throw cannotRun(language, { zh: `${output} 不是文件夹`, en: `${output} is not a folder` });
  }
}

/** `<年度>/<机关名称>/<标题>`, relative to the output folder, with `/` and without ending. A draft says so in its name. */
export function documentPath(document: Document, draft: boolean): string {
  return [String(document.year), safeName(document.organisation), safeName(document.title) + (draft ? '（草稿）' : '')].join('/');
}

/** Writes the documents of one report; returns their paths and whether any file changed. */
export function writeDocuments(output: string, document: Document, files: ReadonlyMap<OutputKind, Uint8Array>, force: boolean): { paths: Partial<Record<OutputKind, string>>; changed: boolean } {
  const paths: Partial<Record<OutputKind, string>> = {};
  let changed = false;
  for (const [kind, bytes] of files) {
    const path = `${documentPath(document, document.draft !== undefined)}.${kind}`;
    changed = writeWhole(join(output, path), bytes, force) || changed;
    paths[kind] = path;
    // A final document replaces its draft; a draft leaves an earlier final document alone.
    if (document.draft === undefined) rmSync(join(output, `${documentPath(document, true)}.${kind}`), { force: true });
  }
  return { paths, changed };
}
