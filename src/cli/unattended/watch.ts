/** `watch`: makes the reports of a place again once its files have changed and are at rest, one line per event. */
import { lstatSync } from 'node:fs';
import { CannotRun } from '../cannot-run';
import { runOnce } from '../generate';
import type { GenerateOptions } from '../run';
import { listPlace, listPlaces } from '../inbox';
import { countFindings, nameOf, type ReportResult } from '../run-record';
import { STATUS, type Stop } from '../signals';
import { WORDS } from '../words';
import { watchFolder } from './events';
import { NOTHING_SEEN, observe, settled, type Looks } from './settle';

/** How often the folder is looked at, ms: without events, and while something is changing. */
const CALM = 10_000;
const ALERT = 500;

const TEXTS = {
  zh: {
    begun: (input: string) => `正在守候 ${input}；按 Ctrl+C 结束`,
    blind: (reason: string) => `系统不再通知文件变化（${reason}），改为每 ${CALM / 1000} 秒查看一次`,
    gone: (place: string) => `${place} 已移走，已有文档保留`,
    ended: '已结束',
  },
  en: {
    begun: (input: string) => `Watching ${input}; Ctrl+C ends it`,
    blind: (reason: string) => `The system tells no more of changed files (${reason}); looking every ${CALM / 1000} seconds`,
    gone: (place: string) => `${place} was removed; its documents stay`,
    ended: 'Ended',
  },
} as const;

export async function watch(options: GenerateOptions, stop: Stop): Promise<number> {
  const { input, language } = options;
  const texts = TEXTS[language];
  listPlaces(input, language);
  const say = (line: string): void => { process.stdout.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`); };
  const events = await watchFolder(input, stop, (reason) => { say(texts.blind(reason)); });
  say(texts.begun(input));
  let watched = NOTHING_SEEN;
  let trouble = '';
  // The same trouble is told once, not every ten seconds.
  const tell = (text: string): void => { if (text !== trouble && text !== '') say(text); trouble = text; };
  while (!stop.requested) {
    const seen = observe(watched, looksOf(options), Date.now());
    for (const place of seen.gone) say(texts.gone(place));
    watched = seen.watched;
    if (seen.ready.length > 0) {
      try {
        const unsettled = new Set([...watched.changing.keys()].filter((place) => !seen.ready.includes(place)));
        const { made, full, left } = await runOnce({ ...options, unsettled }, stop);
        for (const result of made) say(lineOf(result, options));
        if (full === undefined) watched = settled(watched, seen.ready);
        tell(full === undefined ? '' : WORDS[language].full(full, left));
      } catch (error) {
        // Nobody is there to start it again: it tells what went wrong and tries again later.
        tell(error instanceof CannotRun ? error.message : String((error as Error).stack));
      }
    }
    await events.wait(watched.changing.size > 0 && trouble === '' ? ALERT : CALM);
  }
  await events.close();
  say(texts.ended);
  return STATUS[stop.requested];
}

/** Names, sizes and times of the files of each place; none while the input folder itself is away. */
function looksOf({ input, language }: GenerateOptions): Looks {
  try {
    return new Map(listPlaces(input, language).map((place) => [place, lookOf(input, place)]));
  } catch (error) {
    if (error instanceof CannotRun) return new Map();
    throw error;
  }
}

const lookOf = (input: string, place: string): string => listPlace(input, place).files.map(({ path, disk }) => {
  try {
    const { size, mtimeMs, ino } = lstatSync(disk);
    return `${path} ${size} ${mtimeMs} ${ino}`;
  } catch {
    return path;
  }
}).join('\n');

function lineOf(result: ReportResult, { language }: GenerateOptions): string {
  const { errors, warnings, notes, waived } = countFindings([result]);
  const words = WORDS[language];
  return `${nameOf(result)} ${words.status[result.status]}${words.separator}${words.findings(errors, warnings, notes, waived)}`;
}
