/** `watch`: makes the reports of a place again once its files have changed and are at rest, one line per event. */
import { CannotRun } from '../cannot-run';
import { runOnce } from '../generate';
import type { GenerateOptions } from '../run';
import { listPlaces } from '../inbox';
import { countFindings, nameOf, type ReportResult } from '../run-record';
import { STATUS, type Stop } from '../signals';
import { incompleteLine } from '../summary';
import { WORDS } from '../words';
import { again, NOT_AGAIN } from './again';
import { watchFolders } from './events';
import { looksOf, PROGRAM } from './looks';
import { NOTHING_SEEN, observe, settled } from './settle';

/** How often the folder is looked at, ms: without events, and while something is changing. */
const CALM = 10_000;
const ALERT = 500;

const TEXTS = {
  zh: {
    begun: (input: string) => `正在守候 ${input}；按 Ctrl+C 结束`,
    blind: (reason: string) => `系统不再通知文件变化（${reason}），改为每 ${CALM / 1000} 秒查看一次`,
    gone: (place: string) => `${place} 已移走，已有文档保留`,
    program: (reports: number) => `格式或字体有变化，${reports === 0 ? '没有报告因此要重新生成' : `重新生成 ${reports} 份报告`}`,
    well: '已恢复正常',
    ended: '已结束',
  },
  en: {
    begun: (input: string) => `Watching ${input}; Ctrl+C ends it`,
    blind: (reason: string) => `The system tells no more of changed files (${reason}); looking every ${CALM / 1000} seconds`,
    gone: (place: string) => `${place} was removed; its documents stay`,
    program: (reports: number) => `Formats or fonts changed: ${reports === 0 ? 'no report had to be made again' : `reports made again: ${reports}`}`,
    well: 'All is well again',
    ended: 'Ended',
  },
} as const;

export async function watch(options: GenerateOptions, stop: Stop): Promise<number> {
  const { input, templates, fonts, language } = options;
  const texts = TEXTS[language];
  listPlaces(input, language);
  const say = (line: string): void => { process.stdout.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`); };
  const events = await watchFolders([input, ...templates, fonts], stop, (reason) => { say(texts.blind(reason)); });
  say(texts.begun(input));
  const look = openRounds(options, stop, say);
  while (!stop.requested) await events.wait(await look() ? ALERT : CALM);
  await events.close();
  say(texts.ended);
  return STATUS[stop.requested];
}

/** Each call looks around once, and makes what is ready. Gives whether more is to come soon. */
function openRounds(options: GenerateOptions, stop: Stop, say: (line: string) => void): () => Promise<boolean> {
  const texts = TEXTS[options.language];
  const news = openNews(options);
  let watched = NOTHING_SEEN;
  /** Something has changed since the last run that came to its end. */
  let owed = false;
  let retry = NOT_AGAIN;
  let trouble = '';
  // The same trouble is told once, not every ten seconds, and its end.
  const tell = (text: string): void => { if (text !== trouble) say(text === '' ? texts.well : text); trouble = text; };

  async function make(ready: readonly string[], unsettled: ReadonlySet<string>): Promise<void> {
    const outcome = await runOnce({ ...options, unsettled }, stop);
    const { results, made, owed: failed } = outcome;
    if (ready.includes(PROGRAM) && watched.done.has(PROGRAM)) say(texts.program(made.length));
    for (const line of news(results, made)) say(line);
    const incomplete = incompleteLine(outcome, options);
    tell(incomplete ?? '');
    if (incomplete !== undefined) return;
    retry = again(retry, failed > 0, Date.now());
    watched = settled(watched, ready);
    owed = false;
  }

  return async () => {
    try {
      const { ready, gone, watched: now } = observe(watched, looksOf(options), Date.now());
      for (const place of gone) say(texts.gone(place));
      watched = now;
      owed ||= ready.length + gone.length > 0 || Date.now() >= retry.at;
      const unsettled = new Set([...watched.changing.keys()].filter((place) => !ready.includes(place)));
      // Half a form makes all documents wrong.
      if (owed && !unsettled.has(PROGRAM)) await make(ready, unsettled);
      else if (!owed) tell('');
    } catch (error) {
      // Nobody is there to start it again: it tells what went wrong and tries again later.
      tell(error instanceof CannotRun ? error.message : String((error as Error).stack));
    }
    return watched.changing.size > 0 && trouble === '';
  };
}

/** What is told of a run: each report that was made, and once each that failed without being made (it lies in two places, say). */
function openNews(options: GenerateOptions): (results: readonly ReportResult[], made: readonly ReportResult[]) => string[] {
  let failing = new Set<string>();
  return (results, made) => {
    const fresh = new Set(made);
    const lines = results.filter((r) => fresh.has(r) || r.status === 'failed').map((r) => ({ line: lineOf(r, options), isMade: fresh.has(r), isFailing: r.status === 'failed' }));
    const known = failing;
    failing = new Set(lines.filter(({ isFailing }) => isFailing).map(({ line }) => line));
    return lines.filter(({ line, isMade }) => isMade || !known.has(line)).map(({ line }) => line);
  };
}

function lineOf(result: ReportResult, { language }: GenerateOptions): string {
  const { errors, warnings, notes, waived } = countFindings([result]);
  const words = WORDS[language];
  const why = result.status === 'failed' ? result.diagnostics.find((d) => d.severity === 'error') : undefined;
  return `${nameOf(result)} ${words.status[result.status]}${words.separator}${words.findings(errors, warnings, notes, waived)}${why ? `${words.colon}${why.message[language].replace(/\p{Cc}+/gu, ' ')}` : ''}`;
}
