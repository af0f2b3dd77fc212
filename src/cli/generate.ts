/** `generate` and `validate`: the inbox becomes documents, a record of the run, and lines on the terminal. */
import { join } from 'node:path';
import type { Faces } from '../fonts/fonts';
import { hasErrors, type Language } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Submission } from '../model/submission';
import { build, render, type Built } from '../pipeline';
import type { OutputKind } from '../render/render';
import { cannotRun } from './cannot-run';
import { facesFor } from './faces';
import { internalError, nameTaken, notWritten } from './findings';
import { loadFormats } from './formats';
import { pick, readInbox } from './inbox';
import { lastYears } from './last-year';
import { checkOutbox, documentPath, writeDocuments } from './outbox';
import { findingLines } from './print';
import { startProgress } from './progress';
import { writeReview } from './review';
import { nameOf, runRecord, type ReportResult } from './run-record';
import { writeRecords, type WantedRecord } from './reports';
import { printResults } from './summary';
import { WORDS } from './words';
import { writeWhole } from './write';

export interface GenerateOptions {
  readonly input: string;
  readonly output: string;
  /** Earlier years' reports; undefined means the folder `archive` beside the input folder, if there is one. */
  readonly archive?: string;
  readonly templates: readonly string[];
  /** Folder with an office's own font files. */
  readonly fonts: string;
  readonly kinds: readonly OutputKind[];
  readonly language: Language;
  readonly strict: boolean;
  readonly force: boolean;
  /** Folders or organisations; none means all. */
  readonly reports: readonly string[];
  /** False only checks. */
  readonly write: boolean;
  readonly records: readonly WantedRecord[];
}

export async function generate(options: GenerateOptions): Promise<number> {
  const { language } = options;
  checkOutbox(options.output, options.input, language);
  const formats = loadFormats(options.templates, language);
  const fonts = facesFor(options.fonts);
  const broken = [...formats.diagnostics, ...fonts.diagnostics];
  if (hasErrors(broken)) throw cannotRun(language, both(broken.flatMap((d) => findingLines(d, language)).join('\n')));

  const inbox = await readInbox(options.input, language);
  const submissions = pick(inbox, options.reports, language);
  if (submissions.length === 0) throw cannotRun(language, { zh: `${options.input} 里没有可读的数据表`, en: `There are no spreadsheets in ${options.input}` });
  const lastYear = await lastYears(options.input, inbox, options.archive, language);
  const progress = startProgress(submissions.length);
  const taken = new Map<string, string>();
  const results: ReportResult[] = [];
  for (const submission of submissions) {
    const result = await one(submission, lastYear(submission), formats.formats, fonts.value, options, taken);
    results.push(result);
    progress.step(`${nameOf(result)} ${(options.write ? WORDS[language].status : WORDS[language].checked)[result.status]}`);
  }
  progress.done();
  if (options.write) writeWhole(join(options.output, 'run.json'), Buffer.from(runRecord(results, language, fonts.value.describe())), true);
  writeRecords(options.records, results, options.input, language);
  printResults(results, options);
  return results.some((r) => hasErrors(r.diagnostics)) ? 1 : 0;
}

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });

/** A report that makes the program fail is reported like any other finding and never takes others along. */
async function one(submission: Submission, lastYear: Submission | undefined, formats: readonly FormatDefinition[], faces: Faces, options: GenerateOptions, taken: Map<string, string>): Promise<ReportResult> {
  const { source, organisation, year } = submission;
  const identity = { source, ...(organisation ? { organisation } : {}), ...(year ? { year } : {}) };
  let built: Built | undefined;
  try {
    built = build(submission, formats, faces, { strict: options.strict, ...(lastYear ? { lastYear } : {}) });
    return { ...identity, ...await finish(built, faces, options, taken) };
  } catch (error) {
    return { ...identity, ...(built?.format ? { format: built.format } : {}), status: 'failed', outputs: {}, diagnostics: [...(built?.diagnostics ?? []), internalError(error)] };
  }
}

async function finish(built: Built, faces: Faces, options: GenerateOptions, taken: Map<string, string>): Promise<Omit<ReportResult, 'source'>> {
  const { document, diagnostics } = built;
  const format = built.format ? { format: built.format } : {};
  if (!document) return { ...format, status: 'failed', outputs: options.write ? writeReview(built, options) : {}, diagnostics };
  const draft = document.draft !== undefined;
  const path = documentPath(document, draft);
  const owner = taken.get(path.toLowerCase());
  if (owner !== undefined) return { ...format, status: 'failed', outputs: {}, diagnostics: [...diagnostics, nameTaken(path, owner)] };
  taken.set(path.toLowerCase(), built.submission.source);
  if (!options.write) return { ...format, status: draft ? 'draft' : 'written', outputs: {}, diagnostics };
  const files = await render(document, options.kinds, faces);
  try {
    const { paths, changed } = writeDocuments(options.output, document, files, options.force);
    return { ...format, status: draft ? 'draft' : changed ? 'written' : 'unchanged', outputs: { ...paths, ...writeReview(built, options) }, diagnostics };
  } catch (error) {
    return { ...format, status: 'failed', outputs: {}, diagnostics: [...diagnostics, notWritten(path, (error as NodeJS.ErrnoException).code ?? String(error))] };
  }
}
