/** `generate` and `validate`: the inbox becomes documents, a record of the run, and lines on the terminal. */
import { hasErrors, type Language } from '../model/diagnostic';
import type { OutputKind } from '../render/render';
import { conclude } from './conclude';
import { makeAll } from './make-all';
import { checkOutbox, openOutbox } from './outbox';
import { plan } from './plan';
import type { WantedRecord } from './reports';
import { STATUS, type Stop } from './signals';
import { recall } from './state/manifest';
import { inspectProgram } from './state/program';
import { surveyAll } from './state/survey';

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
  readonly quiet: boolean;
  readonly jobs: number;
  /** Folders or organisations; none means all. */
  readonly reports: readonly string[];
  /** False only checks. */
  readonly write: boolean;
  /** True when nobody is there to stop a report that hangs. */
  readonly unattended: boolean;
  readonly records: readonly WantedRecord[];
}

/** Exit status: 0 everything is written, 1 a report has errors, 2 could not run (to its end), 129 to 143 stopped by a signal. */
export async function generate(options: GenerateOptions, stop: Stop): Promise<number> {
  checkOutbox(options.output, options.input, options.language);
  const release = options.write ? openOutbox(options.output, options.language) : () => undefined;
  try {
    return await run(options, stop);
  } finally {
    release();
  }
}

async function run(options: GenerateOptions, stop: Stop): Promise<number> {
  const started = new Date();
  const before = recall(options);
  const program = inspectProgram(options, before.program);
  const found = surveyAll(options, before.places);
  const todo = plan(found, before, program, options);
  const made = await makeAll(todo.tasks, { before, program, options, stop });
  const results = todo.picked.flatMap((claim) => todo.known.get(claim) ?? made.results.get(claim) ?? []);
  const left = todo.picked.length - results.length;
  const written = conclude({ results, left, started, full: made.full }, { program: { ...program, faces: made.faces }, places: found.places, reports: made.records }, options);
  if (!written || made.full !== undefined) return 2;
  if (stop.requested) return STATUS[stop.requested];
  return results.some((r) => hasErrors(r.diagnostics)) ? 1 : 0;
}
