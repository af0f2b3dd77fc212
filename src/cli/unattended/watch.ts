/** `watch`: makes the reports of a place again once its files have changed and are at rest, one line per event. */
import { existsSync } from 'node:fs';
import { CannotRun, cannotRun } from '../cannot-run';
import { runOnce } from '../generate';
import type { GenerateOptions } from '../run';
import { STATUS, type Stop } from '../signals';
import { stateFolder } from '../state/folder';
import { archiveOf } from '../state/survey';
import { incompleteLine } from '../summary';
import { again, NOT_AGAIN } from './again';
import { watchFolders } from './events';
import { looksOf, placeName, PROGRAM } from './looks';
import { oneLine, openNews } from './news';
import { NOTHING_SEEN, observe, settled } from './settle';
import { checkStart, takeAlone } from './start';

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

const NO_RECORDS = { zh: '守候时不写 --report 的运行记录；请去掉 --report，或改用 generate、schedule', en: 'watch writes no --report; leave it out, or use generate or schedule' };

export async function watch(options: GenerateOptions, stop: Stop): Promise<number> {
  const { input, output, templates, fonts, language, records } = options;
  const texts = TEXTS[language];
  if (records.length > 0) throw cannotRun(language, NO_RECORDS);
  await checkStart(options);
  const release = takeAlone(output, 'watch', language);
  try {
    const say = (line: string): void => { process.stdout.write(`${new Date().toLocaleString('sv-SE')} ${line}\n`); };
    const events = await watchFolders([input, archiveOf(options), ...templates, fonts], stop, (reason) => { say(texts.blind(reason)); });
    say(texts.begun(input));
    const look = openRounds(options, stop, say);
    while (!stop.requested) await events.wait(await look() ? ALERT : CALM);
    await events.close();
    say(texts.ended);
    return STATUS[stop.requested];
  } finally {
    release();
  }
}

/** Each call looks around once, and makes what is ready. Gives whether something is changing. */
function openRounds(options: GenerateOptions, stop: Stop, say: (line: string) => void): () => Promise<boolean> {
  const { input, output, language } = options;
  const texts = TEXTS[language];
  const news = openNews(options);
  const isLost = openLost(output);
  let watched = NOTHING_SEEN;
  /** Something has changed since the last run that came to its end. */
  let owed = false;
  /** The places that were unsettled when that run left a report for the sake of one. */
  let held: readonly string[] = [];
  let { force } = options;
  let retry = NOT_AGAIN;
  let told: readonly string[] = [];
  let trouble = '';
  /** No run before this, after one that could not take place. */
  let next = 0;
  // The same trouble is told once, not every ten seconds, and its end.
  const tell = (text: string): void => { if (text !== trouble) say(text === '' ? texts.well : text); trouble = text; };
  const fail = (text: string): void => { tell(text); next = performance.now() + CALM; };

  async function make(ready: readonly string[], unsettled: ReadonlySet<string>): Promise<void> {
    const outcome = await runOnce({ ...options, force, unsettled }, stop, trouble);
    const { results, made, left, owed: failed } = outcome;
    if (ready.includes(PROGRAM) && watched.done.has(PROGRAM)) say(texts.program(made.length));
    for (const line of news(results, made)) say(line);
    const incomplete = incompleteLine(outcome, options);
    if (incomplete !== undefined) { fail(incomplete); return; }
    tell('');
    retry = again(retry, failed > 0, performance.now());
    watched = settled(watched, ready);
    held = left > 0 ? [...unsettled] : [];
    // What was asked for is done when each was made once, not at each change.
    force &&= left > 0;
    owed = false;
  }

  return async () => {
    const now = performance.now();
    let unsettled: ReadonlySet<string> = new Set();
    try {
      const { ready, gone, watched: seen } = observe(watched, looksOf(options), now);
      watched = seen;
      const atRest = new Set(ready);
      unsettled = new Set([...watched.changing.keys()].filter((place) => !atRest.has(place)));
      for (const place of gone.filter((place) => !told.includes(place))) say(texts.gone(oneLine(placeName(place, input, language))));
      told = gone;
      owed ||= ready.length > 0 || now >= retry.at || held.some((place) => !unsettled.has(place)) || isLost();
      // Half a form makes all documents wrong.
      if (owed && now >= next && !unsettled.has(PROGRAM)) await make(ready, unsettled);
      else if (!owed) tell('');
    } catch (error) {
      // Nobody is there to start it again: it tells what went wrong and tries again later.
      fail(error instanceof CannotRun ? error.message : String((error as Error).stack));
    }
    return unsettled.size > 0;
  };
}

/** Tells whether somebody deleted the output folder; not at the first look, which may come while it is being deleted. */
function openLost(output: string): () => boolean {
  let before = false;
  return () => {
    const now = !existsSync(stateFolder(output));
    const isLost = now && before;
    before = now;
    return isLost;
  };
}
