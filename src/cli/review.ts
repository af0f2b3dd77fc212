/** The review of a report, written beside its documents as long as there are findings. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../model/diagnostic';
import { review, type Built } from '../pipeline';
import { readFolder } from './files';
import { safeName } from './names';
import { documentPath } from './outbox';
import { writeWhole } from './write';

export interface ReviewOptions { readonly input: string; readonly output: string; readonly language: Language; readonly force: boolean }

const MARK = '（校核意见）';
/** The folder of reports of which not even organisation and year are known. */
const UNKNOWN = '未识别';

/** Writes or removes the review; returns the paths of what was written: `review`, `annotated`, `annotated-2`, … */
export function writeReview(built: Built, { input, output, language, force }: ReviewOptions): Record<string, string> {
  const { submission: { source, organisation, year }, document } = built;
  const name = source === '.' ? basename(input) : source.replace(/\.[^./]*$/, '');
  const unknown = `${UNKNOWN}/${safeName(name)}${MARK}`;
  const path = document ? `${documentPath(document, false)}${MARK}` : organisation && year ? `${year}/${safeName(organisation)}/${safeName(name)}${MARK}` : unknown;
  const files = new Map<string, string>();
  if (built.diagnostics.length > 0) {
    const { page, annotated } = review(built, document?.title ?? name, (file) => workbook(input, file), language);
    const write = (key: string, file: string, bytes: Uint8Array): void => { writeWhole(join(output, file), bytes, force); files.set(key, file); };
    write('review', `${path}.html`, page);
    annotated.forEach(({ of, bytes }, i) => {
      const which = annotated.length > 1 && of !== undefined ? ` ${safeName(basename(of).replace(/\.[^.]*$/, ''))}` : '';
      write(i === 0 ? 'annotated' : `annotated-${i + 1}`, `${path}${which}.xlsx`, bytes);
    });
  }
  const kept = new Set(files.values());
  for (const stale of [path, unknown].flatMap((stem) => reviewsAt(output, stem))) if (!kept.has(stale)) rmSync(join(output, stale));
  return Object.fromEntries(files);
}

/** What earlier runs wrote under this name. */
function reviewsAt(output: string, stem: string): string[] {
  const folder = dirname(stem);
  if (!existsSync(join(output, folder))) return [];
  return readdirSync(join(output, folder)).filter((name) => name.startsWith(basename(stem)) && /\.(?:html|xlsx)$/.test(name)).map((name) => `${folder}/${name}`);
}

/** Read once more, and as carefully: names on disk may be composed in another way than ours. */
function workbook(input: string, file: string): Uint8Array | undefined {
  const folder = join(input, dirname(file));
  return existsSync(folder) ? readFolder(folder, (name) => name.normalize('NFC') === basename(file)).files[0]?.bytes : undefined;
}
