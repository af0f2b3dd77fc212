/** Makes one report: reads its files, builds it, renders it, puts its documents in place. The same in the main thread and in a worker. */
import type { Diagnostic, Language } from '../../model/diagnostic';
import type { FormatDefinition } from '../../model/format';
import type { Submission } from '../../model/submission';
import { build, render, type Built } from '../../pipeline';
import type { OutputKind } from '../../render/render';
import type { Against } from '../against';
import { facesFor } from '../faces';
import { codeOf, isFull } from '../files';
import { inputChanged, internalError, notWritten, outdatedFile } from '../findings';
import { documentFiles, removeOutputs, type OutputFile } from '../outbox';
import { reviewFiles } from '../review';
import type { ReportResult } from '../run-record';
import { digestOf, readClaimed, readPlaceOf } from '../state/claims';
import { ownStamps, type Stamp } from '../state/stamp';
import { failed, idOf, namesOf, placeKey, taskDigest, type Claim } from '../state/survey';
import { noteValues, VALUES, valuesOf } from '../state/values';
import { notReplaced, publish } from '../write';

export interface Task extends Against { readonly claim: Claim }

/** What all reports of a run have in common. */
export interface Setting {
  readonly input: string;
  readonly output: string;
  readonly formats: readonly FormatDefinition[];
  /** Folder with an office's own font files. */
  readonly fonts: string;
  readonly kinds: readonly OutputKind[];
  readonly language: Language;
  readonly strict: boolean;
  readonly force: boolean;
  /** False only checks. */
  readonly write: boolean;
}

export interface Made {
  readonly result: ReportResult;
  /** Of what was read for it: it may have changed since the survey. */
  readonly digest: string;
  readonly written: Readonly<Record<string, Stamp>>;
  /** What it took, for the page about the run; unknown where its thread died. */
  readonly milliseconds?: number;
  /** False when the next run could come to another result from the same input. */
  readonly lasting: boolean;
  /** The system's word when nothing more can be written at all. */
  readonly full?: string;
}

/** A report of which nothing could be made; the next run tries again. */
export const lost = (claim: Claim, diagnostics: readonly Diagnostic[]): Made => ({ result: failed(claim, diagnostics), digest: '', written: {}, lasting: false });

export type Maker = (task: Task) => Promise<Made>;

export function openMaker(setting: Setting): Maker {
  const make = makerFor(setting);
  return async (task) => {
    const begun = performance.now();
    const made = await make(task);
    return { ...made, milliseconds: Math.round(performance.now() - begun) };
  };
}

function makerFor(setting: Setting): Maker {
  const faces = facesFor(setting.fonts).value;
  const read = reader();
  return async ({ claim, lastYear, units: listed = [], doubts = [] }) => {
    const submission = read(claim);
    if (!submission) return lost(claim, [inputChanged(claim.source)]);
    const before = lastYear && read(lastYear);
    const units = listed.flatMap((unit) => read(unit) ?? []);
    const digest = taskDigest(digestOf(submission), before && digestOf(before), units.map(digestOf), doubts);
    let built: Built | undefined;
    try {
      built = build({ ...submission, diagnostics: [...submission.diagnostics, ...doubts] }, setting.formats, faces, { strict: setting.strict, units, ...(before ? { lastYear: before } : {}) });
      const format = built.format ? { format: built.format } : {};
      const rendered = built.document && built.data && setting.write ? await render(built.document, built.data, setting.kinds, faces) : new Map<OutputKind, Uint8Array>();
      return { digest, ...finish(built, rendered, setting, claim, format) };
    } catch (error) {
      return lost(claim, [...(built?.diagnostics ?? []), internalError(error)]);
    }
  };
}

type Finished = Omit<Made, 'digest'>;

function finish(built: Built, rendered: ReadonlyMap<OutputKind, Uint8Array>, setting: Setting, claim: Claim, format: Pick<ReportResult, 'format'>): Finished {
  const identity = { ...namesOf(claim), ...format };
  const { document, diagnostics } = built;
  const status = document ? (document.draft === undefined ? 'written' : 'draft') : 'failed';
  if (!setting.write) return { result: { ...identity, status, outputs: {}, diagnostics }, written: {}, lasting: false };
  const documents = document ? documentFiles(document, rendered) : new Map<string, OutputFile>();
  const review = reviewFiles(built, claim, setting);
  const files = new Map([...documents, ...review.files].map(([, { path, bytes }]) => [path, bytes]));
  const outputs = Object.fromEntries([...documents, ...review.files].map(([kind, { path }]) => [kind, path]));
  let changed: ReadonlySet<string>;
  try {
    changed = new Set(publish(setting.output, files, setting.force));
  } catch (error) {
    const [first = ''] = files.keys();
    const failure = notWritten(notReplaced(setting.output, error) ?? first, codeOf(error));
    return { result: { ...identity, status: 'failed', outputs: {}, diagnostics: [...diagnostics, failure] }, written: {}, lasting: false, ...fullAfter(error) };
  }
  const left = removeOutputs(setting.output, review.stale).map(outdatedFile);
  const same = status === 'written' && ![...documents.values()].some(({ path }) => changed.has(path));
  const done: Omit<ReportResult, 'diagnostics'> = { ...identity, status: same ? 'unchanged' : status, outputs };
  try {
    if (built.report) noteValues(setting.output, idOf(claim), valuesOf(built.report, setting.formats.find(({ id }) => id === built.format)!));
    return { result: { ...done, diagnostics: [...diagnostics, ...left] }, written: ownStamps(setting.output, files), lasting: true };
  } catch (error) {
    // The documents stand; what changed could not be told.
    return { result: { ...done, diagnostics: [...diagnostics, ...left, notWritten(VALUES, codeOf(error))] }, written: {}, lasting: false, ...fullAfter(error) };
  }
}

function fullAfter(error: unknown): Pick<Made, 'full'> {
  const reason = codeOf(error);
  return isFull(reason) ? { full: reason } : {};
}

/** Places that hold many reports are read once, not once per report: this year's and last year's are kept. */
function reader(): (claim: Claim) => Submission | undefined {
  let kept: { key: string; submissions: Submission[] }[] = [];
  return (claim) => {
    const key = placeKey(claim);
    const place = kept.find((known) => known.key === key) ?? { key, submissions: readPlaceOf(claim) };
    kept = [place, ...kept.filter((known) => known !== place)].slice(0, 2);
    return readClaimed(claim, place.submissions);
  };
}
