/** The review of a report: the files that show its findings, beside its documents as long as there are findings. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Language } from '../model/diagnostic';
import { review, type Built } from '../pipeline';
import { readRegular } from './files';
import { listPlace, LOOSE } from './inbox';
import { safeName, uniqueName } from './names';
import { documentPath, reportFolder, REVIEW, type OutputFile } from './outbox';
import type { Claim } from './state/survey';

export interface ReviewOptions { readonly input: string; readonly language: Language }

/** The folder of reports of which not even organisation and year are known. */
const UNKNOWN = '未识别';

/** The name of an input file in that of its copy, bytes: it stands behind a title and two marks. */
const LONGEST_OF = 40;

/** By what they are: `review`, `annotated`, `annotated-2`, … */
export function reviewFiles(built: Built, { place, index }: Pick<Claim, 'place' | 'index'>, { input, language }: ReviewOptions): Map<string, OutputFile> {
  const { submission, document } = built;
  const { source } = submission;
  const whole = source === LOOSE ? basename(resolve(input)) : source;
  const name = whole.replace(/\.(?:csv|tsv|txt|md|xls[a-z]?)$/i, '');
  // A place may hold several reports of nobody: the further ones in a folder, for no other place is named like it.
  const unknown = `${UNKNOWN}/${uniqueName(whole)}${index === 0 ? '' : `/${index + 1}`}${REVIEW}`;
  const folder = reportFolder(submission);
  const path = document ? `${documentPath(document, false)}${REVIEW}` : folder ? `${folder}/${safeName(name)}${REVIEW}` : unknown;
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
  return files;
}

/** Read once more, and as carefully: names on disk may be composed in another way than ours, as that of the place is. */
function workbook(input: string, place: string, file: string): Uint8Array | undefined {
  const found = existsSync(join(input, place)) ? listPlace(input, place).files.find(({ path }) => path === file) : undefined;
  return found && readRegular(found.disk);
}
