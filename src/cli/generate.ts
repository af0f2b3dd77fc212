/** `generate` and `validate`: the inbox becomes documents, a record of the run, and lines on the terminal. */
import { setImmediate } from 'node:timers/promises';
import { hasErrors } from '../model/diagnostic';
import { archiveFindings } from './archive';
import { CannotRun } from './cannot-run';
import { conclude, noteFailure } from './conclude';
import { makeAll } from './make-all';
import { checkOutbox, openOutbox } from './outbox';
import { plan } from './plan';
import { startLooking } from './progress';
import { writeRecords } from './reports';
import type { GenerateOptions, Outcome } from './run';
import type { ReportResult } from './run-record';
import { STATUS, type Stop } from './signals';
import { recall } from './state/manifest';
import { inspectProgram } from './state/program';
import { surveyAll, unreadPlaces } from './state/survey';
import { printOutcome } from './summary';
import { WORDS } from './words';

export async function generate(options: GenerateOptions, stop: Stop): Promise<Outcome> {
  const outcome = await runOnce(options, stop);
  const blocked = writeRecords(outcome, options);
  printOutcome(outcome, options);
  for (const { path, reason } of blocked) process.stderr.write(`${WORDS[options.language].unwritten(path, reason)}\n`);
  return blocked.length > 0 ? { ...outcome, status: 2 } : outcome;
}

/** One run at a time writes the output folder. `known` is why the last one could not take place: it is noted already. */
export async function runOnce(options: GenerateOptions, stop: Stop, known = ''): Promise<Outcome> {
  checkOutbox(options.output, options.input, options.language);
  const release = options.write ? openOutbox(options.output, options.language) : () => undefined;
  try {
    return await run(options, stop);
  } catch (error) {
    if (error instanceof CannotRun && error.message !== known) noteFailure(error.message, options);
    throw error;
  } finally {
    release();
  }
}

async function run(options: GenerateOptions, stop: Stop): Promise<Outcome> {
  const started = new Date();
  const before = recall(options);
  const program = inspectProgram(options, before.program);
  const looking = startLooking(options);
  const found = await surveyAll(options, { places: before.places, anew: options.force || program.code !== before.program.code }, { seen: looking.seen, stop });
  looking.done();
  const todo = plan(found, before, program, options);
  const made = await makeAll(todo.tasks, { before, program, options, stop });
  const results = todo.picked.flatMap((claim) => todo.known.get(claim) ?? made.results.get(claim) ?? []);
  // A signal that came during the last report.
  await setImmediate();
  const left = todo.picked.length - results.length + found.unseen;
  const remembered = { program: { ...program, faces: made.faces }, places: found.places, reports: made.records, before };
  const archive = archiveFindings(found);
  const { changes, full, blocked } = conclude({ results, times: made.times, left, started, archive, full: made.full }, remembered, options);
  const owed = made.owed + unreadPlaces(found);
  return { status: statusOf(results, full !== undefined || blocked !== undefined, stop), results, made: [...made.results.values()], changes, archive, left, removed: made.removed, owed, full, blocked };
}

function statusOf(results: readonly ReportResult[], incomplete: boolean, stop: Stop): number {
  if (incomplete) return 2;
  if (stop.requested) return STATUS[stop.requested];
  return results.some((r) => r.status === 'failed' || hasErrors(r.diagnostics)) ? 1 : 0;
}
