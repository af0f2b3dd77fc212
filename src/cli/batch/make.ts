/** Makes one report: reads its files, builds it, renders it, puts its documents in place. The same in the main thread and in a worker. */
import type { Language } from '../../model/diagnostic';
import type { FormatDefinition } from '../../model/format';
import type { Submission } from '../../model/submission';
import { build, render, type Built } from '../../pipeline';
import type { OutputKind } from '../../render/render';
import type { Against } from '../against';
import { facesFor } from '../faces';
import { inputChanged, internalError } from '../findings';
import type { ReportResult } from '../run-record';
import { digestOf, readClaimed, readPlaceOf } from '../state/claims';
import { sha256, type Stamp } from '../state/stamp';
import { placeKey, taskDigest, type Claim } from '../state/survey';
import { finish } from './finish';
import { lost } from './lost';

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
  /** Of what its documents say, whatever they were read from. */
  readonly says: string;
  readonly written: Readonly<Record<string, Stamp>>;
  /** What it took, for the page about the run; unknown where its thread died. */
  readonly milliseconds?: number;
  /** False when the next run could come to another result from the same input. */
  readonly lasting: boolean;
  /** The system's word when nothing more can be written at all. */
  readonly full?: string;
}

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
      return { digest, says: saysOf(built, digest, setting), ...finish(built, rendered, setting, claim, format) };
    } catch (error) {
      return lost(claim, [...(built?.diagnostics ?? []), internalError(error)]);
    }
  };
}

/** A final document says what its data say; a draft tells the findings too, which depend on all that was read. */
const saysOf = ({ document, data }: Built, digest: string, { strict }: Setting): string =>
  (document && data && document.draft === undefined ? sha256(data) : sha256(JSON.stringify([digest, strict])));

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
