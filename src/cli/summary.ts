/** What the terminal shows at the end: the findings of each report, then what was written where. */
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic';
import { colours as pc } from './colours';
import { CHANGES_FILE, changesTotal } from './changes';
import { PAGE } from './conclude';
import type { GenerateOptions, Outcome } from './run';
import { findingLines } from './print';
import { countFindings, nameOf } from './run-record';
import { WORDS, type Status } from './words';

/** With more reports than this only the ones that need a person are listed. */
const MOST_LISTED = 20;
const MOST_REMOVED = 4;

const COLOUR: Record<Status, (text: string) => string> = { written: pc.green, unchanged: pc.green, draft: pc.yellow, failed: pc.red };

/** Why the run did not come to its end, if it did not. */
export function incompleteLine({ full, blocked, left }: Outcome, { output, language }: GenerateOptions): string | undefined {
  if (full !== undefined) return WORDS[language].full(full, left);
  return blocked && WORDS[language].blocked(join(output, blocked.path), blocked.reason);
}

/** What is wrong with the header of a collection is so for each of its reports: people are told once. */
function openTold(): (d: Diagnostic) => boolean {
  const told = new Set<string>();
  return ({ code, message, at: [first] }) => {
    const key = JSON.stringify([code, message.zh, first]);
    const isAgain = first?.row !== undefined && told.has(key);
    told.add(key);
    return !isAgain;
  };
}

export function printOutcome(outcome: Outcome, options: GenerateOptions): void {
  const { results, changes, archive, removed, left } = outcome;
  const words = WORDS[options.language];
  const status = options.write ? words.status : words.checked;
  const lines: string[] = [];
  const told = [...results.map((result) => ({ name: nameOf(result), diagnostics: result.diagnostics })), { name: words.archive, diagnostics: archive }];
  const isNew = openTold();
  for (const { name, diagnostics } of told) {
    if (diagnostics.length === 0) continue;
    const fresh = diagnostics.filter(isNew);
    lines.push('', pc.bold(name), ...fresh.flatMap((d) => findingLines(d, options.language)).map((line) => `  ${line}`));
    if (fresh.length < diagnostics.length) lines.push(pc.dim(`  ${words.again(diagnostics.length - fresh.length)}`));
  }
  lines.push('');
  const listed = results.length <= MOST_LISTED ? results : results.filter((r) => r.status === 'draft' || r.status === 'failed');
  for (const result of listed) {
    const paths = Object.values(result.outputs);
    lines.push(`${COLOUR[result.status](status[result.status])}  ${nameOf(result)}`, ...paths.map((path) => `    ${join(options.output, path)}`));
  }
  const counts = (['written', 'unchanged', 'draft', 'failed'] as const)
    .map((s) => [s, results.filter((r) => r.status === s).length] as const).filter(([, n]) => n > 0).map(([s, n]) => `${status[s]} ${n}`);
  const { errors, warnings, notes, waived } = countFindings(results);
  lines.push(`${words.reports(results.length)}${counts.length > 0 ? words.colon : ''}${counts.join(words.separator)}${options.language === 'zh' ? '。' : '. '}${words.findings(errors, warnings, notes, waived)}`);
  if (changes.length > 0) lines.push(`${changesTotal(changes, options.language)}${words.colon}${join(options.output, CHANGES_FILE)}`);
  if (removed.length > 0) lines.push(words.removed(removed.length, `${removed.slice(0, MOST_REMOVED).map((path) => join(options.output, path)).join(words.separator)}${removed.length > MOST_REMOVED ? '…' : ''}`));
  const incomplete = incompleteLine(outcome, options);
  if (options.write && incomplete === undefined) lines.push(words.page(join(options.output, PAGE)));
  process.stdout.write(`${lines.join('\n').trimStart()}\n`);
  if (incomplete !== undefined) process.stderr.write(`${incomplete}\n`);
  else if (left > 0) process.stderr.write(`${words.stopped(left)}\n`);
}
