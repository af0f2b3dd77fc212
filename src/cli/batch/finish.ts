/** Puts the documents of a report in place, with its review and the values that the next run's changes are told against. */
import type { Built } from '../../pipeline';
import type { OutputKind } from '../../render/render';
import { codeOf, isFull } from '../files';
import { notWritten } from '../findings';
import { documentFiles, type OutputFile } from '../outbox';
import { reviewFiles } from '../review';
import type { ReportResult } from '../run-record';
import { VALUES } from '../state/folder';
import { ownStamps } from '../state/stamp';
import { idOf, namesOf, type Claim } from '../state/survey';
import { noteValues, valuesOf } from '../state/values';
import { notReplaced, publish } from '../write';
import type { Made, Setting } from './make';

type Finished = Omit<Made, 'digest' | 'says'>;

export function finish(built: Built, rendered: ReadonlyMap<OutputKind, Uint8Array>, setting: Setting, claim: Claim, format: Pick<ReportResult, 'format'>): Finished {
  const identity = { ...namesOf(claim), ...format };
  const { document, diagnostics } = built;
  const status = document ? (document.draft === undefined ? 'written' : 'draft') : 'failed';
  if (!setting.write) return { result: { ...identity, status, outputs: {}, diagnostics }, written: {}, lasting: false };
  const documents = document ? documentFiles(document, rendered) : new Map<string, OutputFile>();
  const all = [...documents, ...reviewFiles(built, claim, setting)];
  const files = new Map(all.map(([, { path, bytes }]) => [path, bytes]));
  const outputs = Object.fromEntries(all.map(([kind, { path }]) => [kind, path]));
  let changed: ReadonlySet<string>;
  try {
    changed = new Set(publish(setting.output, files, setting.force));
  } catch (error) {
    const [first = ''] = files.keys();
    const failure = notWritten(notReplaced(setting.output, error) ?? first, codeOf(error));
    return { result: { ...identity, status: 'failed', outputs: {}, diagnostics: [...diagnostics, failure] }, written: {}, lasting: false, ...fullAfter(error) };
  }
  const same = status === 'written' && ![...documents.values()].some(({ path }) => changed.has(path));
  const done: Omit<ReportResult, 'diagnostics'> = { ...identity, status: same ? 'unchanged' : status, outputs };
  try {
    if (built.report) noteValues(setting.output, idOf(claim), valuesOf(built.report, status !== 'written', setting.formats.find(({ id }) => id === built.format)!));
    return { result: { ...done, diagnostics }, written: ownStamps(setting.output, files), lasting: true };
  } catch (error) {
    // The documents stand; what changed could not be told.
    return { result: { ...done, diagnostics: [...diagnostics, notWritten(VALUES, codeOf(error))] }, written: {}, lasting: false, ...fullAfter(error) };
  }
}

function fullAfter(error: unknown): Pick<Made, 'full'> {
  const reason = codeOf(error);
  return isFull(reason) ? { full: reason } : {};
}
