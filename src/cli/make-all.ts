/** Makes what must be made and notes each report as it is done. */
import { groupBy } from '../map/group';
import { reportKey } from '../map/report-key';
import { hasErrors, type Language, type Outcome } from '../model/diagnostic';
import type { FormatDefinition } from '../model/format';
import type { Task } from './batch/make';
import { makeReports } from './batch/run';
import { CannotRun } from './cannot-run';
import { codeOf } from './files';
import { keptFormats } from './kept-formats';
import type { GenerateOptions } from './run';
import { clearOutdated } from './outdated';
import { findingLines } from './print';
import { startProgress } from './progress';
import type { FaceSources, ReportResult } from './run-record';
import type { Stop } from './signals';
import { noteReport, type Manifest, type ReportRecord } from './state/manifest';
import type { Program } from './state/program';
import { idOf, type Claim } from './state/survey';

export interface AllMade {
  readonly results: ReadonlyMap<Claim, ReportResult>;
  /** What each of them took, ms, where it is known. */
  readonly times: ReadonlyMap<ReportResult, number>;
  /** Those of the last run, and the new ones in their place. */
  readonly records: ReadonlyMap<string, ReportRecord>;
  readonly faces: FaceSources;
  /** Final documents of earlier runs that no longer held. */
  readonly removed: readonly string[];
  /** How many failed for reasons that the next run may not meet. */
  readonly owed: number;
  /** The system's word when the disk took nothing more. */
  readonly full: string | undefined;
}

/** Seconds after which a report is given up. */
const TIME_LIMIT = 60;

interface Circumstances { readonly before: Manifest; readonly program: Program; readonly options: GenerateOptions; readonly stop: Stop }

export async function makeAll(tasks: readonly Task[], { before, program, options, stop }: Circumstances): Promise<AllMade> {
  const results = new Map<Claim, ReportResult>();
  const times = new Map<ReportResult, number>();
  const records = new Map(before.reports);
  const earlier = byReport(before);
  const removed: string[] = [];
  let full: string | undefined;
  let owed = 0;
  if (tasks.length === 0 && program.faces) return { results, times, records, faces: program.faces, removed, owed, full };
  const formats = keptFormats(program.formatsKey) ?? await soundFormats(options);
  const faces = program.faces ?? await soundFaces(options);
  const setting = { ...options, formats };
  const progress = startProgress(tasks.length, options);
  const goOn = (): boolean => full === undefined && stop.requested === undefined;
  await makeReports(tasks, { setting, jobs: options.jobs, seconds: TIME_LIMIT, guarded: options.unattended, goOn }, ({ claim }, made) => {
    const basis = program.basis(made.says, made.result.format);
    const known = earlier.get(reportKey(made.result) ?? idOf(claim)) ?? [];
    const cleared = made.lasting ? clearOutdated(options.output, known, made, basis) : undefined;
    const result = cleared ? { ...made.result, diagnostics: [...made.result.diagnostics, ...cleared.diagnostics] } : made.result;
    results.set(claim, result);
    if (made.milliseconds !== undefined) times.set(result, made.milliseconds);
    progress.step(result);
    full ??= made.full;
    if (!cleared) {
      owed += 1;
      return;
    }
    removed.push(...cleared.removed);
    const record: ReportRecord = { id: idOf(claim), key: program.key(made.digest, result.format), basis, result, written: made.written, earlier: cleared.earlier };
    for (const { id } of known) records.delete(id);
    records.set(record.id, record);
    try {
      noteReport(options.output, record);
    } catch (error) {
      full ??= codeOf(error);
    }
  });
  progress.done();
  return { results, times, records, faces, removed, owed, full };
}

/** A report keeps its documents when its folder gets another name: its records are found by what it is. */
const byReport = ({ reports }: Manifest): Map<string, ReportRecord[]> => groupBy([...reports.values()], ({ id, result }) => reportKey(result) ?? id);

/** A broken format says so at the start, not at report 812. Heavy libraries are loaded here, when there is something to be made. */
export async function soundFormats({ templates, language }: GenerateOptions): Promise<FormatDefinition[]> {
  const { loadFormats } = await import('./formats.js');
  const { formats, diagnostics } = loadFormats(templates, language);
  return sound({ value: formats, diagnostics }, language);
}

async function soundFaces({ fonts, language }: GenerateOptions): Promise<FaceSources> {
  const { facesFor } = await import('./faces.js');
  return sound(facesFor(fonts), language).describe();
}

function sound<T>({ value, diagnostics }: Outcome<T>, language: Language): T {
  if (hasErrors(diagnostics)) throw new CannotRun(diagnostics.flatMap((d) => findingLines(d, language)).join('\n'));
  return value;
}
