/** Watching and scheduling, with a clock in the test's hands. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { NEVER, type StopSignal } from '../../src/cli/signals';
import { again, NOT_AGAIN } from '../../src/cli/unattended/again';
import { countedFrom, openCalendar } from '../../src/cli/unattended/calendar';
import { monthly } from '../../src/cli/unattended/monthly';
import { logFile, standingFile } from '../../src/cli/unattended/journal';
import { schedule } from '../../src/cli/unattended/schedule';
import { NOTHING_SEEN, observe, settled, type Looks } from '../../src/cli/unattended/settle';
import { ended, openOffice } from './office';

const looks = (sizes: Record<string, number>): Looks => new Map(Object.entries(sizes).map(([place, bytes]) => [place, { text: String(bytes), bytes }]));

test('what failed though its input is fine is tried again after 1, 2, 4 … minutes, an hour at most', () => {
  let [next, now] = [NOT_AGAIN, 0];
  const pauses = Array.from({ length: 9 }, () => {
    next = again(next, true, now);
    const pause = next.at - now;
    now = next.at;
    return pause / 60_000;
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(again(next, false, now)).toEqual(NOT_AGAIN);
});

describe('a place is ready when it changed and is at rest', () => {
  /** Looks every half second, as `watch` does. `at`: when the place `a` takes which look; a number is its size. Gives when it was ready to be made. */
  function made(until: number, at: Record<number, number | undefined>, times: (now: number) => number = (now) => now): number[] {
    let watched = NOTHING_SEEN;
    let look: number | undefined;
    const ready: number[] = [];
    for (let now = 0; now <= until; now += 500) {
      if (now in at) look = at[now];
      const seen = observe(watched, looks(look === undefined ? {} : { a: look }), times(now));
      if (seen.ready.length > 0) ready.push(now);
      watched = settled(seen.watched, seen.ready);
    }
    return ready;
  }

  /** So many pieces of 800 bytes, one every so many ms. */
  const copied = (pieces: number, every: number, from: number): Record<number, number> => Object.fromEntries(Array.from({ length: pieces }, (_, i) => [from + i * every, (i + 1) * 800]));

  test('soon after it was saved, once', () => { expect(made(60_000, { 0: 10, 20_000: 11 })).toEqual([2500, 22_500]); });

  test('not while a copy grows: the longer its pauses, the longer it is waited for', () => {
    expect(made(60_000, copied(10, 500, 0))).toEqual([7000]);
    expect(made(60_000, copied(10, 2000, 0))).toEqual([22_500]);
    expect(made(60_000, { ...copied(3, 2000, 0), 8000: 5000, 18_000: 6000 })).toEqual([18_000 + 3 * 9500]);
  });

  test('not in the middle of a copy over files that were made', () => {
    expect(made(90_000, { 0: 9000, ...copied(10, 3000, 20_000) })).toEqual([2500, 54_500]);
    expect(made(90_000, { 0: 8000, ...copied(9, 5000, 20_000) })).toEqual([2500, 73_500]);
    expect(made(60_000, { 0: 8000, 20_000: 7600 })).toEqual([2500, 26_000]);
  });

  test('a copy that paused for too long is read in the middle once, not at each pause', () => { expect(made(60_000, copied(8, 3500, 0))).toHaveLength(2); });

  test('removal is told once it lasts; what comes back is new', () => {
    let watched = NOTHING_SEEN;
    const gone: number[] = [];
    for (let now = 0; now < 30_000; now += 500) {
      const seen = observe(watched, looks(now < 5000 || now > 20_000 || now === 7000 ? { a: 1, b: 1 } : { b: 1 }), now);
      if (seen.gone.length > 0) gone.push(now);
      watched = settled(seen.watched, seen.ready);
    }
    expect(gone).toEqual([10_000]);
    expect([...watched.done.keys()]).toEqual(['b', 'a']);
  });

  test('of a folder that gets another name neither is ready before the other', () => {
    let watched = NOTHING_SEEN;
    const ready: string[] = [];
    for (let now = 0; now < 20_000; now += 500) {
      const seen = observe(watched, looks(now < 10_000 ? { a: 1 } : { b: 1 }), now);
      if (seen.ready.length > 0) ready.push(seen.ready.join());
      watched = settled(seen.watched, seen.ready);
    }
    expect(ready).toEqual(['a', 'b,a']);
  });

  test('an hour that passed between two looks is no rest: the machine slept, and so did the copy', () => {
    expect(made(9000, copied(3, 1000, 0), (now) => (now > 1000 ? now + 3_600_000 : now))).toEqual([5000]);
  });

  test('what was put back as it was is not made again', () => { expect(made(30_000, { 0: 10, 10_000: 11, 11_000: 10 })).toEqual([2500]); });
});

describe('the calendar', () => {
  const first = openCalendar(monthly('1 02:00')!, 'Asia/Shanghai');
  const next = (last: string, now: string): string | undefined => first(countedFrom(first, new Date(last), new Date(now)))?.toISOString();

  test('keeps to its own time zone, across months of every length', () => {
    expect(next('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')).toBe('2026-01-31T18:00:00.000Z');
    expect(next('2026-01-31T18:00:00Z', '2026-01-31T18:00:01Z')).toBe('2026-02-28T18:00:00.000Z');
    const last = openCalendar(monthly('last 23:30')!, 'Asia/Shanghai');
    expect(last(new Date('2028-02-01T00:00:00Z'))?.toISOString()).toBe('2028-02-29T15:30:00.000Z');
  });

  test('a run missed for months is due once', () => {
    expect(next('2026-01-05T00:00:00Z', '2026-06-15T00:00:00Z')).toBe('2026-01-31T18:00:00.000Z');
    expect(next('2026-06-15T00:00:00Z', '2026-06-15T00:00:01Z')).toBe('2026-06-30T18:00:00.000Z');
  });

  test('neither a clock set back by hours nor one that was years ahead repeats or loses a run', () => {
    expect(next('2026-01-31T18:00:05Z', '2026-01-31T15:00:00Z')).toBe('2026-02-28T18:00:00.000Z');
    expect(next('2035-01-01T00:00:00Z', '2026-03-05T00:00:00Z')).toBe('2026-03-31T18:00:00.000Z');
    expect(next('2026-03-20T00:00:00Z', '2026-02-10T00:00:00Z')).toBe('2026-02-28T18:00:00.000Z');
  });

  test('summer time: an hour that comes twice runs once, an hour that is left out is made up for', () => {
    const nightly = openCalendar('30 2 * * *', 'Europe/Berlin');
    const times: string[] = [];
    for (let at = new Date('2026-03-27T12:00:00Z'); times.length < 3;) times.push((at = nightly(at)!).toISOString());
    expect(new Set(times.map((time) => time.slice(0, 10))).size).toBe(3);
    const autumn = nightly(new Date('2026-10-24T12:00:00Z'))!;
    expect(nightly(autumn)!.toISOString().slice(0, 10)).toBe('2026-10-26');
  });

  test.each(['29 02:00', '0 02:00', '1 24:00', 'Monday', '1'])('%s is no monthly time', (text) => { expect(monthly(text)).toBeUndefined(); });
});

describe('schedule', () => {
  let output: string;
  beforeEach(() => { output = mkdtempSync(join(tmpdir(), 'nianbao-schedule-')); jest.spyOn(process.stdout, 'write').mockReturnValue(true); });
  afterEach(() => { jest.restoreAllMocks(); rmSync(output, { recursive: true, force: true }); });

  const FIRST = { cron: '0 2 1 * *', timeZone: 'Asia/Shanghai' };
  const standing = (): unknown => JSON.parse(readFileSync(standingFile(output), 'utf8'));

  /** Lets `until` pass; `sleeps` may jump the clock. Gives the times of the runs. */
  async function passes(from: string, until: string, task: (now: Date) => number = () => 0, jump: (now: Date) => Date = (now) => now, when = { cron: '0 2 1 * *', timeZone: 'Asia/Shanghai' }, stop: { requested: StopSignal | undefined } = { requested: undefined }): Promise<{ runs: string[]; status: number }> {
    let now = new Date(from);
    const runs: string[] = [];
    const status = await schedule(async () => { runs.push(now.toISOString()); return task(now); }, { output, language: 'zh', ...when }, {
      now: () => now,
      sleep: (milliseconds) => {
        now = jump(new Date(now.getTime() + Math.max(milliseconds, 3_600_000)));
        if (now >= new Date(until)) stop.requested = 'SIGTERM';
        return Promise.resolve();
      },
    }, { ...NEVER, get requested() { return stop.requested; } });
    return { runs, status };
  }

  test('runs each month once and ends with the status of the signal', async () => {
    const { runs, status } = await passes('2026-01-10T00:00:00Z', '2026-04-10T00:00:00Z');
    expect(runs.map((time) => time.slice(0, 10))).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
    expect(status).toBe(143);
    expect(readFileSync(logFile(output), 'utf8').split('\n').filter((line) => line.includes('end, status 0'))).toHaveLength(3);
  });

  test('catches up after a sleep, once, and remembers across starts', async () => {
    await passes('2026-01-10T00:00:00Z', '2026-01-11T00:00:00Z');
    const { runs } = await passes('2026-05-20T00:00:00Z', '2026-05-25T00:00:00Z');
    expect(runs).toEqual(['2026-05-20T00:00:00.000Z']);
    const at = '2026-05-20T00:00:00.000Z';
    expect(standing()).toEqual({ done: at, lastRun: at, status: 0, next: '2026-05-31T18:00:00.000Z', ...FIRST });
    expect((await passes('2026-05-25T00:00:00Z', '2026-05-26T00:00:00Z')).runs).toEqual([]);
  });

  test('a run that could not take place is still owed; one with faulty reports is done', async () => {
    let tries = 0;
    const { runs } = await passes('2026-01-31T17:30:00Z', '2026-02-01T12:00:00Z', () => (++tries < 3 ? 2 : 1));
    expect(runs).toHaveLength(3);
    expect(standing()).toMatchObject({ status: 1, done: runs[2] });
  });

  test('another calendar owes what the one before had missed, and no day of its own that is past', async () => {
    await passes('2026-11-05T00:00:00Z', '2026-11-06T00:00:00Z');
    const tenth = { cron: '0 2 10 * *', timeZone: 'Asia/Shanghai' };
    expect((await passes('2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z', undefined, undefined, tenth)).runs).toEqual([]);
    expect((await passes('2026-11-28T00:00:00Z', '2026-12-10T00:00:00Z', undefined, undefined, tenth)).runs).toEqual(['2026-12-09T18:00:00.000Z']);
    expect((await passes('2027-02-20T00:00:00Z', '2027-02-21T00:00:00Z')).runs).toEqual(['2027-02-20T00:00:00.000Z']);
  });

  test('what it noted comes back after somebody deleted the output folder, with its lock', async () => {
    let isDeleted = false;
    let second: Promise<unknown> = Promise.resolve();
    await passes('2026-01-10T00:00:00Z', '2026-01-12T00:00:00Z', undefined, (now) => {
      if (now > new Date('2026-01-11T00:00:00Z') && !isDeleted) { rmSync(output, { recursive: true }); isDeleted = true; }
      if (now > new Date('2026-01-11T02:00:00Z')) second = schedule(() => Promise.resolve(0), { output, language: 'zh', ...FIRST }, { now: () => now, sleep: () => Promise.resolve() }, { ...NEVER, requested: 'SIGTERM' }).catch((error: Error) => error.message);
      return now;
    });
    expect(standing()).toMatchObject({ done: '2026-01-10T00:00:00.000Z', next: '2026-01-31T18:00:00.000Z' });
    expect(await second).toMatch(/另一次运行还没有结束/);
  });

  test('its log tells of each start and does not grow for ever', async () => {
    await passes('2026-01-10T00:00:00Z', '2026-01-11T00:00:00Z');
    appendFileSync(logFile(output), `${'x'.repeat(1_000_000)}\n`);
    await passes('2026-01-11T00:00:00Z', '2026-01-12T00:00:00Z');
    expect(readFileSync(`${logFile(output)}.1`, 'utf8')).toMatch(/ started\n.* next .*\n.* stopped\nx/);
    expect(readFileSync(logFile(output), 'utf8')).toMatch(/^\S+ \S+ \S+ started\n.* next 2026-02-01 02:00:00 GMT\+08:00\n.* stopped\n$/);
  });

  test('a monitor sees when it began, what is next, and a run that failed; before the first there is no status', async () => {
    await passes('2026-01-30T00:00:00Z', '2026-01-31T00:00:00Z');
    expect(standing()).toEqual({ done: '2026-01-30T00:00:00.000Z', next: '2026-01-31T18:00:00.000Z', ...FIRST });
    await passes('2026-01-31T17:00:00Z', '2026-01-31T18:30:00Z', () => 2);
    expect(standing()).toEqual({ done: '2026-01-30T00:00:00.000Z', next: '2026-01-31T18:00:00.000Z', lastRun: '2026-01-31T18:00:00.000Z', status: 2, ...FIRST });
    expect(readFileSync(logFile(output), 'utf8')).toContain('next 2026-02-01 02:00:00 GMT+08:00\n');
  });

  test('it outlives a mistake of the program and an output folder that takes nothing', async () => {
    const say = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { runs } = await passes('2026-01-31T17:00:00Z', '2026-02-01T12:00:00Z', () => {
      rmSync(output, { recursive: true });
      writeFileSync(output, '');
      throw new Error('trap');
    });
    expect(runs.length).toBeGreaterThan(10);
    expect(say).toHaveBeenCalledWith(expect.stringMatching(/schedule.log: (?:ENOTDIR|EEXIST)/));
  });

  test('a damaged record of it is as none', async () => {
    await passes('2026-01-10T00:00:00Z', '2026-01-11T00:00:00Z');
    for (const damaged of ['', '{', 'null', '{"done":"yesterday"}']) {
      writeFileSync(standingFile(output), damaged);
      expect((await passes('2026-05-20T00:00:00Z', '2026-05-25T00:00:00Z')).runs).toEqual([]);
    }
  });

  test('a clock that jumps back and forth runs nothing twice', async () => {
    let jumps = 0;
    const { runs } = await passes('2026-01-31T12:00:00Z', '2026-02-20T00:00:00Z', undefined, (now) => (now > new Date('2026-01-31T20:00:00Z') && jumps++ < 2 ? new Date('2026-01-31T10:00:00Z') : now));
    expect(runs).toHaveLength(1);
  });

  test('a clock that was a year ahead for a while costs no run and makes none twice', async () => {
    const stop: { requested: StopSignal | undefined } = { requested: undefined };
    let ahead: 'not yet' | 'now' | 'no more' = 'not yet';
    const { runs } = await passes('2026-01-30T00:00:00Z', '2030-01-01T00:00:00Z', undefined, (now) => {
      if (ahead === 'not yet' && now > new Date('2026-02-10T00:00:00Z')) { ahead = 'now'; return new Date('2027-02-10T12:00:00Z'); }
      if (ahead === 'now' && now > new Date('2027-02-10T14:00:00Z')) { ahead = 'no more'; return new Date('2026-02-10T02:00:00Z'); }
      if (ahead === 'no more' && now > new Date('2026-04-10T00:00:00Z')) stop.requested = 'SIGTERM';
      return now;
    }, undefined, stop);
    expect(runs.map((time) => time.slice(0, 10))).toEqual(['2026-01-31', '2027-02-10', '2026-02-28', '2026-03-31']);
  });

  test('an hour that comes twice runs once, one that is left out is made up for', async () => {
    const nightly = { cron: '30 2 * * *', timeZone: 'Europe/Berlin' };
    const autumn = await passes('2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z', undefined, undefined, nightly);
    expect(autumn.runs.map((time) => time.slice(0, 10))).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
    rmSync(output, { recursive: true });
    const spring = await passes('2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z', undefined, undefined, nightly);
    expect(spring.runs.map((time) => time.slice(0, 10))).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });

  test('a signal while a run is under way: the run is still owed, the log and the exit status tell of it', async () => {
    const stop: { requested: StopSignal | undefined } = { requested: undefined };
    const { status } = await passes('2026-01-31T17:00:00Z', '2026-02-01T12:00:00Z', () => { stop.requested = 'SIGTERM'; return 143; }, undefined, undefined, stop);
    expect(status).toBe(143);
    expect(standing()).toMatchObject({ done: '2026-01-31T17:00:00.000Z', lastRun: '2026-01-31T18:00:00.000Z', status: 143 });
    expect(readFileSync(logFile(output), 'utf8')).toMatch(/ begin\n.* end, status 143\n.* stopped\n$/);
    expect((await passes('2026-01-31T19:00:00Z', '2026-02-01T00:00:00Z')).runs).toEqual(['2026-01-31T19:00:00.000Z']);
  });

  test('a second one on the same folder says that the first is there', async () => {
    let second: Promise<unknown> = Promise.resolve();
    await passes('2026-01-31T17:00:00Z', '2026-02-01T00:00:00Z', () => {
      second = schedule(() => Promise.resolve(0), { output, language: 'zh', ...FIRST }, { now: () => new Date(), sleep: () => Promise.resolve() }, NEVER).catch((error: Error) => error.message);
      return 0;
    });
    expect(await second).toMatch(/另一次运行还没有结束/);
    expect(existsSync(join(output, '.nianbao', 'schedule'))).toBe(false);
  });
});

test('the log of a schedule says why a run did not come to its end', async () => {
  const office = openOffice();
  office.add('r', '甲局');
  mkdirSync(join(office.folder, 'output', '变更.csv', 'open'), { recursive: true });
  const child = office.start('schedule', '--cron', '* * * * * *', '--only', 'html');
  const end = ended(child);
  let said = '';
  child.stdout!.on('data', (text: Buffer) => {
    said += String(text);
    // A second one would end it at once.
    if (said.includes('end, status') && !child.killed) child.kill('SIGTERM');
  });
  expect((await end).status).toBe(143);
  expect(readFileSync(logFile(join(office.folder, 'output')), 'utf8')).toMatch(/ begin\n.*变更\.csv 不能替换（EISDIR）.*\n.* end, status 2\n.* stopped\n$/);
  office.close();
}, 60_000);
