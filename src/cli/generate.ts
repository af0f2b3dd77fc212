/** `generate` and `validate`: the inbox becomes documents, a record of the run, and lines on the terminal. */
import { hasErrors, type Language } from '../model/diagnostic';
import type { OutputKind } from '../render/render';
import { conclude } from './conclude';
import { makeAll } from './make-all';
import { checkOutbox, openOutbox } from './outbox';
import { plan } from './plan';
import { writeRecords, type WantedRecord } from './reports';
import type { ReportResult } from './run-record';
import { STATUS, type Stop } from './signals';
import type { Change } from './state/changes';
import { recall } from './state/manifest';
import { inspectProgram } from './state/program';
import { surveyAll } from './state/survey';
import { printOutcome } from './summary';

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
  /** Places in which files are still changing: they are left as they were last seen. */
  readonly unsettled?: ReadonlySet<string>;
  /** False only checks. */
  readonly write: boolean;
  /** True when nobody is there to stop a report that hangs. */
  readonly unattended: boolean;
  readonly records: readonly WantedRecord[];
}

export interface Outcome {
  /** 0 everything is written, 1 a report has errors, 2 could not run to the end, 129 and more stopped by a signal. */
  readonly status: number;
  /** In the order of the inbox. */
  readonly results: readonly ReportResult[];
  /** Those of them that were made in this run; the others were known already. */
  readonly made: readonly ReportResult[];
  readonly changes: readonly Change[];
  /** Reports that were not begun. */
  readonly left: number;
  /** The system's word when the disk took nothing more. */
  readonly full: string | undefined;
}

export async function generate(options: GenerateOptions, stop: Stop): Promise<number> {
  const outcome = await runOnce(options, stop);
  writeRecords(options.records, outcome.results, options.input, options.language);
  printOutcome(outcome, options);
  return outcome.status;
}

/** One run at a time writes the output folder. */
export async function runOnce(options: GenerateOptions, stop: Stop): Promise<Outcome> {
  checkOutbox(options.output, options.input, options.language);
  const release = options.write ? openOutbox(options.output, options.language) : () => undefined;
  try {
    return await run(options, stop);
  } finally {
    release();
  }
}

async function run(options: GenerateOptions, stop: Stop): Promise<Outcome> {
  const started = new Date();
  const before = recall(options);
  const program = inspectProgram(options, before.program);
  const found = surveyAll(options, before.places);
  const todo = plan(found, before, program, options);
  const made = await makeAll(todo.tasks, { before, program, options, stop });
  const results = todo.picked.flatMap((claim) => todo.known.get(claim) ?? made.results.get(claim) ?? []);
  const left = todo.picked.length - results.length;
  const remembered = { program: { ...program, faces: made.faces }, places: found.places, reports: made.records };
  const { changes, full } = conclude({ results, left, started, full: made.full }, remembered, options);
  return { status: statusOf(results, full, stop), results, made: [...made.results.values()], changes, left, full };
}

function statusOf(results: readonly ReportResult[], full: string | undefined, stop: Stop): number {
  if (full !== undefined) return 2;
  if (stop.requested) return STATUS[stop.requested];
  return results.some((r) => hasErrors(r.diagnostics)) ? 1 : 0;
}
