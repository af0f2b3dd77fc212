/** Everything besides the input that a document depends on: formats, fonts, the program and its libraries, flags. */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { chooseFonts, fontFiles } from '../font-choice';
import { formatFolders, type FormatFolder } from '../format-folders';
import type { GenerateOptions } from '../run';
import type { FaceSources } from '../run-record';
import { sha256, stamp, type Stamp } from './stamp';

const ROOT = join(__dirname, '..', '..', '..');

/** What the compiler and the package manager write down about what they put there. */
const BUILT_FROM = ['package.json', 'dist/.tsbuildinfo', 'node_modules/.package-lock.json'].map((path) => join(ROOT, path));

/** What the package manager noted down tells their bytes as well; fonts of 15 MB each take longer to read than a report to make. */
const PACKAGES = join(ROOT, 'node_modules', sep);

/** What is kept of it for the next run. */
export interface ProgramRecord {
  readonly stamps: Readonly<Record<string, Stamp>>;
  /** Digest of all formats and fonts. */
  readonly parts: string;
  /** Digest of the program and its libraries. */
  readonly code: string;
  /** Where each role's face comes from; present when formats and fonts were found in order. */
  readonly faces?: FaceSources;
}

export interface Program extends ProgramRecord {
  /** See `formatsKeyOf`. */
  readonly formatsKey: string;
  /** Another one when the report would come out differently. Without `format` (none was recognised) it depends on all of them. */
  key(digest: string, format: string | undefined): string;
  /** Another one when the report says something else, see `Made.says`: of whichever kinds its documents are, they are outdated then. */
  basis(says: string, format: string | undefined): string;
}

type Digest = (path: string) => string;

export function inspectProgram({ templates, fonts, strict, kinds, language }: GenerateOptions, known: ProgramRecord): Program {
  const stamps: Record<string, Stamp> = {};
  const digest: Digest = (path) => (stamps[path] ??= stamp(path, known.stamps[path])).sha256;
  const folders = formatFolders(templates, language);
  const { formats, all, code, key: formatsKey } = inspectFormats(folders, digest);
  // Which format a report takes depends on the years in every format.yaml, the rest of a folder matters to its own reports.
  const choice = folders.map(({ id, files }) => [id, contentBy(digest, files.filter(({ path }) => path === 'format.yaml'))]);
  const faces = fontFiles(chooseFonts(fonts)).map((file) => [file, file.startsWith(PACKAGES) ? file.slice(PACKAGES.length) : digest(file)]);
  const contentOf = (format: string | undefined): string => (format && formats.get(format)) ?? all;
  const parts = sha256(JSON.stringify([all, faces, code]));
  const rest = JSON.stringify([choice, faces.map(([, content]) => content), code, strict, kinds, language]);
  return {
    stamps, parts, code, formatsKey, ...(known.faces && known.parts === parts ? { faces: known.faces } : {}),
    basis: (says, format) => sha256(JSON.stringify([says, contentOf(format)])),
    key: (own, format) => sha256(JSON.stringify([own, contentOf(format), rest])),
  };
}

/** Names what the program reads in these folders of formats: another one for other files, or another program. */
export const formatsKeyOf = (templates: readonly string[]): string => inspectFormats(formatFolders(templates, 'en'), (path) => stamp(path, undefined).sha256).key;

function inspectFormats(folders: readonly FormatFolder[], digest: Digest) {
  const formats = new Map(folders.map(({ id, files }) => [id, contentBy(digest, files)]));
  const all = sha256(JSON.stringify([...formats]));
  const code = sha256(JSON.stringify(BUILT_FROM.filter(existsSync).map(digest)));
  return { formats, all, code, key: sha256(JSON.stringify([all, code])) };
}

const contentBy = (digest: Digest, files: FormatFolder['files']): string => sha256(JSON.stringify(files.map(({ path, disk }) => [path, digest(disk)])));
