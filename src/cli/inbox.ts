/** The input folder: reads what was dropped, sorts it into submissions, and picks the ones asked for. */
import { existsSync, statSync } from 'node:fs';
import { toSubmissions, type FileRead } from '../map/submissions';
import type { Language } from '../model/diagnostic';
import type { Submission } from '../model/submission';
import { isIgnored, readFile } from '../read/read';
import { cannotRun } from './cannot-run';
import { readFolder } from './files';
import { unreadFile } from './findings';

export async function readInbox(input: string, language: Language): Promise<Submission[]> {
  if (!existsSync(input) || !statSync(input).isDirectory()) throw cannotRun(language, { zh: `没有输入文件夹 ${input}`, en: `There is no input folder ${input}` });
  const { files, unread } = readFolder(input, (name) => !isIgnored(name));
  const read: FileRead[] = [];
  for (const { path, bytes } of files) {
    const { value, diagnostics } = await readFile(bytes, path);
    read.push({ file: path, sheets: value, diagnostics });
  }
  return toSubmissions([...read, ...unread.map((file) => ({ file: file.path, sheets: [], diagnostics: [unreadFile(file)] }))]);
}

/** By folder, by organisation, or by organisation/year. */
export function pick(submissions: readonly Submission[], wanted: readonly string[], language: Language): Submission[] {
  if (wanted.length === 0) return [...submissions];
  const names = (s: Submission): string[] => [s.source, s.organisation ?? '', `${s.organisation}/${s.year}`].map((name) => name.normalize('NFC'));
  const lost = wanted.filter((name) => !submissions.some((s) => names(s).includes(tidy(name))));
  if (lost.length > 0) {
    const known = submissions.map((s) => s.source).join('、');
    throw cannotRun(language, { zh: `没有名为 ${lost.join('、')} 的报告；现有：${known}`, en: `There is no report ${lost.join(', ')}; there are: ${known}` });
  }
  return submissions.filter((s) => wanted.some((name) => names(s).includes(tidy(name))));
}

/** A shell completes a folder with its path and a slash. */
const tidy = (name: string): string => name.normalize('NFC').replace(/\/+$/, '').replace(/^(?:\.\/)?input\//, '');
