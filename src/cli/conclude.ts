/** The end of a run: its record for other programs, what changed, a page for people, and what the next run is to know. */
import { writeChanges } from './changes';
import { codeOf } from './files';
import type { GenerateOptions, Run } from './run';
import { runPage } from './run-page';
import { runRecord, type FaceSources } from './run-record';
import type { Change } from './state/changes';
import { writeManifest, type ReportRecord } from './state/manifest';
import type { ProgramRecord } from './state/program';
import { idOf, placeKey, type PlaceRecord } from './state/survey';
import { publish } from './write';

/** What the next run is to know. */
export interface Remembered {
  readonly program: ProgramRecord & { readonly faces: FaceSources };
  readonly places: readonly PlaceRecord[];
  readonly reports: ReadonlyMap<string, ReportRecord>;
}

export const PAGE = '运行报告.html';

export interface Conclusion { readonly changes: readonly Change[]; readonly full: string | undefined }

export function conclude(run: Run, remembered: Remembered, options: GenerateOptions): Conclusion {
  if (!options.write) return { changes: [], full: undefined };
  try {
    return { changes: record(run, remembered, options), full: run.full };
  } catch (error) {
    return { changes: [], full: run.full ?? codeOf(error) };
  }
}

function record(run: Run, { program, places, reports }: Remembered, options: GenerateOptions): Change[] {
  const { output, language } = options;
  const changes = writeChanges(output);
  publish(output, new Map([
    ['run.json', Buffer.from(runRecord(run.results, language, program.faces, run.left))],
    [PAGE, Buffer.from(runPage(run, changes, options))],
  ]), true);
  const present = new Set(places.flatMap((place) => place.claims.map(idOf)));
  writeManifest(output, { program, places: new Map(places.map((place) => [placeKey(place), place])), reports: new Map([...reports].filter(([id]) => present.has(id))) });
  return changes;
}
