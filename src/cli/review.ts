/** The review of a report: the files that show its findings, beside its documents as long as there are findings. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Language } from '../model/diagnostic';
import { review, type Built } from '../pipeline';
import { readRegular } from './files';
import { listPlace, LOOSE } from './inbox';
import { safeName, uniqueName } from './names';
import { documentPath, reportFolder, type OutputFile } from './outbox';
import type { Claim } from './state/survey';

export interface ReviewOptions { readonly input: string; readonly output: string; readonly language: Language }

/** `files` by what they are: `review`, `annotated`, `annotated-2`, … `stale` are those of earlier runs that no longer hold. */
export interface ReviewFiles { readonly files: ReadonlyMap<string, OutputFile>; readonly stale: readonly string[] }

const MARK = '（校核意见）';
/** The folder of reports of which not even organisation and year are known. */
const UNKNOWN = '未识别';

/** The name of an input file in that of its copy, bytes: it stands behind a title and two marks. */
const LONGEST_OF = 40;

export function reviewFiles(built: Built, { place, index }: Pick<Claim, 'place' | 'index'>, { input, output, language }: ReviewOptions): ReviewFiles {
  const { submission, document } = built;
  const { source } = submission;
  const whole = source === LOOSE ? basename(resolve(input)) : source;
  const name = whole.replace(/\.(?:csv|tsv|txt|md|xls[a-z]?)$/i, '');
  // A file may hold several reports of nobody, and lie beside a folder of the same name.
  const unknown = `${UNKNOWN}/${uniqueName(index === 0 ? whole : `${whole}-${index + 1}`)}${MARK}`;
  const folder = reportFolder(submission);
  const path = document ? `${documentPath(document, false)}${MARK}` : folder ? `${folder}/${safeName(name)}${MARK}` : unknown;
  const files = new Map<string, OutputFile>();
  if (built.diagnostics.length > 0) {
    const { page, annotated } = review(built, document?.title ?? name, (file) => workbook(input, place, file), language);
    files.set('review', { path: `${path}.html`, bytes: page });
    const names = annotated.map(({ of }) => (annotated.length > 1 && of !== undefined ? ` ${safeName(basename(of).replace(/\.[^.]*$/, ''), LONGEST_OF)}` : ''));
    annotated.forEach(({ bytes }, i) => {
      const again = names.slice(0, i).filter((other) => other === names[i]).length;
      files.set(i === 0 ? 'annotated' : `annotated-${i + 1}`, { path: `${path}${names[i]!}${again > 0 ? ` ${again + 1}` : ''}.xlsx`, bytes });
    });
  }
  const kept = new Set([...files.values()].map((file) => file.path));
  return { files, stale: [...new Set([path, unknown])].flatMap((stem) => reviewsAt(output, stem)).filter((old) => !kept.has(old)) };
}

/**
 * What earlier runs wrote under this name. The page is written first and removed last: where there is none, a folder of
 * thousands of reviews need not be listed.
 */
function reviewsAt(output: string, stem: string): string[] {
  const page = `${stem}.html`;
  if (!existsSync(join(output, page))) return [];
  const folder = dirname(stem);
  const sheets = readdirSync(join(output, folder)).filter((name) => name.startsWith(basename(stem)) && name.endsWith('.xlsx')).sort();
  return [...sheets.map((name) => `${folder}/${name}`), page];
}

/** Read once more, and as carefully: names on disk may be composed in another way than ours, as that of the place is. */
function workbook(input: string, place: string, file: string): Uint8Array | undefined {
  const found = existsSync(join(input, place)) ? listPlace(input, place).files.find(({ path }) => path === file) : undefined;
  return found && readRegular(found.disk);
}
