/** `import`: published reports become input folders. A folder that is there already is never changed. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasErrors, type Diagnostic, type Language } from '../model/diagnostic';
import { readBack } from '../read-back';
import { cannotRun } from './cannot-run';
import { codeOf, readRegular } from './files';
import { folderTaken, internalError, noSuchFile, notWritten, unreadFile } from './findings';
import { loadFormats } from './formats';
import { makeFolders } from './make-folders';
import { safeName } from './names';
import { findingLines } from './print';
import { WORDS } from './words';

export interface ImportOptions { readonly output: string; readonly templates: readonly string[]; readonly language: Language }

type Written = readonly { readonly name: string; readonly text: string }[];

/** 0 all folders are there, 1 a file was not understood or a folder was in the way. */
export function importFiles(files: readonly string[], { output, templates, language }: ImportOptions): number {
  const { formats, diagnostics } = loadFormats(templates, language);
  if (hasErrors(diagnostics)) throw cannotRun(language, both(diagnostics.flatMap((d) => findingLines(d, language)).join('\n')));
  let status = 0;
  for (const file of files) {
    const name = basename(file).normalize('NFC');
    const found: Diagnostic[] = [];
    let folder: string | undefined;
    try {
      const { value, diagnostics: own } = readBack(readRegular(file), name, formats);
      found.push(...own);
      if (value) folder = put(output, safeName([value.report.organisation, value.report.year, value.report.kind].filter((part) => part).join('-')), value.files, found);
    } catch (error) {
      found.push(notRead(name, error));
    }
    if (folder === undefined) status = 1;
    for (const d of found) process.stdout.write(`${findingLines(d, language).join('\n')}\n`);
    process.stdout.write(`${WORDS[language].imported(file, folder)}\n`);
  }
  return status;
}

function notRead(name: string, error: unknown): Diagnostic {
  const reason = codeOf(error);
  if (reason === 'ENOENT') return noSuchFile(name);
  return reason.startsWith('E') || reason === 'special' ? unreadFile({ path: name, reason }) : internalError(error);
}

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });

/** Returns the folder; undefined when it could not be made, which is found. */
function put(output: string, name: string, files: Written, found: Diagnostic[]): string | undefined {
  const folder = join(output, name);
  if (existsSync(folder)) {
    if (isSame(folder, files)) return folder;
    found.push(folderTaken(folder));
    return undefined;
  }
  // Names with a dot are not read as reports: half a folder is never taken for one.
  const aside = join(output, `.${name}.${process.pid}`);
  try {
    makeFolders(aside);
    for (const own of files) writeFileSync(join(aside, `${safeName(own.name)}`), own.text);
    renameSync(aside, folder);
    return folder;
  } catch (error) {
    found.push(notWritten(folder, codeOf(error)));
    return undefined;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function isSame(folder: string, files: Written): boolean {
  const names = files.map(({ name }) => safeName(name)).sort();
  return readdirSync(folder).sort().join('/') === names.join('/') && files.every(({ name, text }) => readFileSync(join(folder, safeName(name)), 'utf8') === text);
}
