/** The end of a run: its record for other programs, what changed, a page for people, and what the next run is to know. */
import { reportKey } from '../map/report-key';
import { writeChanges } from './changes';
import { codeOf, isFull } from './files';
import type { GenerateOptions, Outcome, Run } from './run';
import { clearOrphans } from './outdated';
import { failurePage, runPage } from './run-page';
import { runRecord, type FaceSources } from './run-record';
import { pendingChanges, type Change } from './state/changes';
import { writeManifest, type Recalled, type ReportRecord } from './state/manifest';
import type { ProgramRecord } from './state/program';
import { idOf, placeKey, type PlaceRecord } from './state/survey';
import { notReplaced, publish } from './write';

/** What the next run is to know. */
export interface Remembered {
  readonly program: ProgramRecord & { readonly faces: FaceSources };
  readonly places: readonly PlaceRecord[];
  readonly reports: ReadonlyMap<string, ReportRecord>;
  /** What it knew. */
  readonly before: Recalled;
}

export const PAGE = '运行报告.html';

/** Not where somebody only asked for some reports. */
export function noteFailure(why: string, options: GenerateOptions): void {
  if (!options.write || options.reports.length > 0) return;
  try {
    publish(options.output, new Map([[PAGE, failurePage(why, options)]]), true);
  } catch {
    // What is told already counts.
  }
}

export type Conclusion = Pick<Outcome, 'changes' | 'full' | 'blocked'>;

export function conclude(run: Run, remembered: Remembered, options: GenerateOptions): Conclusion {
  if (!options.write) return { changes: [], full: undefined, blocked: undefined };
  try {
    return { changes: record(run, remembered, options), full: run.full, blocked: undefined };
  } catch (error) {
    // Anything but the system's word is a mistake of ours.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    const [reason, path] = [codeOf(error), notReplaced(options.output, error) ?? ''];
    const full = run.full ?? (isFull(reason) ? reason : undefined);
    return { changes: [], full, blocked: full === undefined ? { path, reason } : undefined };
  }
}

/** The table of changes comes last: spreadsheet programs keep others from replacing what they show. */
function record(run: Run, { program, places, reports, before }: Remembered, options: GenerateOptions): Change[] {
  const { output, language } = options;
  const { changes, settle } = pendingChanges(output);
  publish(output, new Map([
    ['run.json', Buffer.from(runRecord(run.results, language, program.faces, run))],
    [PAGE, Buffer.from(runPage(run, changes, options))],
  ]), true);
  const claims = places.flatMap((place) => place.claims);
  const present = new Set(claims.flatMap((claim) => [idOf(claim), reportKey(claim)]));
  // A report whose folder got another name may not have been asked for in this run.
  const isPresent = ({ id, result }: ReportRecord): boolean => present.has(id) || present.has(reportKey(result) ?? id);
  clearOrphans(output, [...reports.values()].filter((record) => !isPresent(record)));
  writeManifest(output, { program, places: new Map(places.map((place) => [placeKey(place), place])), reports: new Map([...reports].filter(([, record]) => isPresent(record))) }, before);
  writeChanges(output, changes);
  settle();
  return changes;
}
