/** The output folder: where each document goes, and how the documents of a report get there. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Language } from '../model/diagnostic';
import type { Document } from '../model/document';
import type { ReportIdentity } from '../model/submission';
import { renderers, type OutputKind } from '../render/render';
import { cannotRun, CannotRun } from './cannot-run';
import { codeOf } from './files';
import { safeName, uniqueName } from './names';
import { clearState, makeStateFolder, stateFolder } from './state/folder';
import { takeLock } from './state/lock';

/** The output folder must be a folder of its own: what lies in the input folder is read again at the next run. */
export function checkOutbox(output: string, input: string, language: Language): void {
  for (const folder of [output, stateFolder(output)]) checkFolder(folder, language);
  if (isWithin(output, input)) {
    throw cannotRun(language, { zh: '输出文件夹不能是输入文件夹或在它里面', en: 'The output folder must not be the input folder or lie in it' });
  }
}

/** It is there as a folder, or not at all. */
function checkFolder(folder: string, language: Language): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw cannotRun(language, { zh: `${folder} 是链接，可能指向任何地方；请直接写明它所指的文件夹`, en: `${folder} is a link, which could lead anywhere; name the folder itself` });
  if (found && !found.isDirectory()) throw cannotRun(language, { zh: `${folder} 不是文件夹`, en: `${folder} is not a folder` });
}

/** Links on the way to either folder are followed, to one that is still to be made too. */
function isWithin(inner: string, outer: string): boolean {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : join(real(dirname(resolve(path))), basename(path)));
  const way = relative(real(outer), real(inner));
  return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}

/**
 * Takes the output folder for this run and clears what a killed one left. Says at the start, not at report 812, that
 * nothing can be written. Returns what gives the folder back.
 */
export function openOutbox(output: string, language: Language): () => void {
  try {
    makeStateFolder(output);
    const release = takeLock(stateFolder(output), 'lock', language);
    clearState(output);
    return release;
  } catch (error) {
    throw error instanceof CannotRun ? error : notWritable(output, codeOf(error), language);
  }
}

export const notWritable = (output: string, reason: string, language: Language): CannotRun =>
  cannotRun(language, { zh: `${output} 不能写入（${reason}），请检查磁盘空间和权限`, en: `${output} cannot be written (${reason}); check the disk space and the permissions` });

/**
 * `<年度>/<机关名称>`, with its kind in brackets where it has one: two reports never share a folder, but where the system does
 * not tell capital letters apart. Undefined while organisation or year is unknown.
 */
export const reportFolder = ({ organisation, year, kind }: ReportIdentity): string | undefined =>
  (organisation && year ? `${year}/${uniqueName(kind ? `${organisation}（${kind}）` : organisation)}` : undefined);

/** `<年度>/<机关名称>/<标题>`, relative to the output folder, with `/` and without ending. A draft says so in its name. */
export const documentPath = (document: Document, draft: boolean): string =>
  `${reportFolder(document)}/${safeName(document.title)}${draft ? DRAFT : ''}`;

const DRAFT = '（草稿）';

/** A file of the output folder; `path` is relative to it, with `/`. */
export interface OutputFile { readonly path: string; readonly bytes: Uint8Array }

export const documentFiles = (document: Document, rendered: ReadonlyMap<OutputKind, Uint8Array>): Map<OutputKind, OutputFile> =>
  new Map([...rendered].map(([kind, bytes]) => [kind, { path: `${documentPath(document, document.draft !== undefined)}.${kind}`, bytes }]));

/** The drafts, of any kind, under the name of the final document at `path`. */
export const draftsBeside = (path: string, kind: OutputKind): string[] =>
  Object.keys(renderers).map((other) => `${path.slice(0, -kind.length - 1)}${DRAFT}.${other}`);

/** What is told of a report stands beside its documents, `.html` and `.xlsx`. */
export const REVIEW = '（校核意见）';

/** The page of what is told of the report, under the name of the final document at `path`. */
export const reviewBeside = (path: string, kind: OutputKind): string => `${path.slice(0, -kind.length - 1)}${REVIEW}.html`;
