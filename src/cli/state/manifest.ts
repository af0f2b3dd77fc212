/**
 * `.nianbao/manifest`: what was seen and made, so that the next run need not do it again. One line per place and per
 * report, each with a check sum; a line that was cut off or edited is as if it were not there.
 */
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, readRegular } from '../files';
import type { GenerateOptions } from '../run';
import type { ReportResult } from '../run-record';
import { WORDS } from '../words';
import { publish } from '../write';
import { stateFolder } from './folder';
import type { ProgramRecord } from './program';
import { sha256, type Stamp } from './stamp';
import { placeKey, type PlaceRecord } from './survey';

export interface ReportRecord {
  readonly id: string;
  /** See `Program.key`. */
  readonly key: string;
  readonly result: ReportResult;
  /** See `Program.basis`. */
  readonly basis: string;
  /** The documents as they were written, by path. */
  readonly written: Readonly<Record<string, Stamp>>;
  /** What earlier runs wrote and this one did not, as far as it is still there; by path. */
  readonly earlier?: Readonly<Record<string, EarlierFile>>;
}

/** `basis`: of the run that wrote it. */
export interface EarlierFile { readonly stamp: Stamp; readonly as: 'final' | 'draft' | 'review'; readonly basis: string }

export interface Manifest {
  readonly program: ProgramRecord;
  /** By `placeKey`. */
  readonly places: ReadonlyMap<string, PlaceRecord>;
  /** By `idOf`. */
  readonly reports: ReadonlyMap<string, ReportRecord>;
}

/** What stands on the disk. */
export interface Recalled extends Manifest {
  /** Lines that could not be used. */
  readonly damaged: number;
}

const NOTHING: Recalled = { program: { stamps: {}, parts: '', code: '' }, places: new Map(), reports: new Map(), damaged: 0 };

type Line = { readonly program: ProgramRecord } | { readonly place: PlaceRecord } | { readonly report: ReportRecord };

const NAME = 'manifest';
/** Goes up when a line's meaning changes: what another version of the program noted is then as if it were not there. */
const LAYOUT = 4;

const lineOf = (line: Line): string => {
  const text = JSON.stringify(line);
  return `${LAYOUT} ${sha256(text).slice(0, 16)} ${text}\n`;
};

function parse(text: string): Line | 'foreign' | 'damaged' {
  const [, layout, sum, json] = /^(\d+) ([0-9a-f]{16}) (.*)$/s.exec(text) ?? [];
  if (json === undefined || sha256(json).slice(0, 16) !== sum) return 'damaged';
  return layout === String(LAYOUT) ? JSON.parse(json) as Line : 'foreign';
}

/** What the last run left; nothing where only checking is asked for. */
export function recall({ write, output, language }: GenerateOptions): Recalled {
  const manifest = write ? readManifest(output) : NOTHING;
  if (manifest.damaged > 0) process.stderr.write(`${WORDS[language].damaged(manifest.damaged)}\n`);
  return manifest;
}

/** Later lines replace earlier ones of the same place or report. */
export function readManifest(output: string): Recalled {
  const path = join(stateFolder(output), NAME);
  const content = contentOf(path);
  if (content === undefined) return NOTHING;
  let program = NOTHING.program;
  const places = new Map<string, PlaceRecord>();
  const reports = new Map<string, ReportRecord>();
  let damaged = 0;
  for (const text of content.split('\n')) {
    if (text === '') continue;
    const line = parse(text);
    if (line === 'damaged') damaged += 1;
    else if (line === 'foreign') continue;
    else if ('program' in line) program = line.program;
    else if ('place' in line) places.set(placeKey(line.place), line.place);
    else reports.set(line.report.id, line.report);
  }
  return { program, places, reports, damaged };
}

/** At once after each report: what a killed run had made is not made again. */
export function noteReport(output: string, report: ReportRecord): void {
  appendFileSync(join(stateFolder(output), NAME), lineOf({ report }));
}

/** Undefined when there is none. What stands in its place and is no readable file (a folder, a link) is taken away: lines are added there. */
function contentOf(path: string): string | undefined {
  try {
    return readRegular(path).toString();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    rmSync(path, { recursive: true });
    return 'unreadable';
  }
}

/** Not where nothing is new. */
export function writeManifest(output: string, { program: { stamps, parts, code, faces }, places, reports }: Manifest, before: Recalled): void {
  const isKnown = before.damaged === 0 && parts === before.program.parts && areSame(new Map(Object.entries(stamps)), new Map(Object.entries(before.program.stamps)))
    && faces === before.program.faces && areSame(places, before.places) && areSame(reports, before.reports);
  if (isKnown) return;
  const lines: Line[] = [{ program: { stamps, parts, code, ...(faces ? { faces } : {}) } }, ...[...places.values()].map((place) => ({ place })), ...[...reports.values()].map((report) => ({ report }))];
  publish(output, new Map([['.nianbao/manifest', Buffer.from(lines.map(lineOf).join(''))]]), false);
}

/** Records that did not change are the ones that were read. */
const areSame = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
