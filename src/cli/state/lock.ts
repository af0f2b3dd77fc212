/** One run at a time writes an output folder. The lock names its holder; one whose holder is gone is taken over. */
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../model/diagnostic';
import { cannotRun } from '../cannot-run';
import { codeOf, readRegular } from '../files';
import { clearTemporary, isRunning, temporaryName } from '../temporary';

/** `birth` tells the process from a later one with the same number, where the system lets it be known. */
export interface Holder { readonly pid: number; readonly birth: string; readonly host: string; readonly since: string }

/** Takes `folder/name` or throws who holds it. Returns what releases it. */
export function takeLock(folder: string, name: string, language: Language): () => void {
  const lock = join(folder, name);
  const own = join(folder, temporaryName(name));
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), host: hostname(), since: new Date().toISOString() } satisfies Holder);
  const isMine = (): boolean => {
    try {
      return read(lock) === mine;
    } catch {
      return false;
    }
  };
  writeFileSync(own, mine);
  try {
    for (;;) {
      try {
        create(own, lock, mine);
        clearTemporary(folder, name);
        const beating = setInterval(() => { if (isMine()) beat(lock, mine); }, BEAT).unref();
        return () => {
          clearInterval(beating);
          if (isMine()) rmSync(lock, { force: true });
        };
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const held = read(lock);
      const holder = held === undefined ? undefined : parse(held);
      if (holder && (holder.host === hostname() ? isAlive(holder) : isBeating(lock, own))) throw heldBy(holder, lock, language);
      if (held !== undefined) removeStale(lock, held, `${own}.stale`);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made whole or not at all: nobody ever reads half a lock. Some network file systems have no links. */
function create(own: string, lock: string, text: string): void {
  try {
    linkSync(own, lock);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    writeFileSync(lock, text, { flag: 'wx' });
  }
}

/** Undefined when it is gone by now. Throws when it is no file that can be read: it would not go away by waiting. */
const read = (path: string): string | undefined => {
  try {
    return readRegular(path).toString();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

function parse(text: string): Holder | undefined {
  try {
    const { pid, birth, host, since } = JSON.parse(text) as Holder;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, birth, host, since } : undefined;
  } catch {
    return undefined;
  }
}

/** How often a holder shows that it is there, and after what silence it is taken for gone, ms: containers have another name each time. */
const BEAT = 60_000;
const SILENCE = 10 * BEAT;

/** The lock's time becomes that of its file system; its content stays. */
function beat(lock: string, text: string): void {
  try {
    const handle = openSync(lock, 'r+');
    writeSync(handle, text.slice(0, 1), 0);
    closeSync(handle);
  } catch {
    // The network drive is away: the next beat may find it there again.
  }
}

/** What another machine does cannot be seen from here, but that it is there: both times are of the file system, whatever the machines' clocks say. */
function isBeating(lock: string, own: string): boolean {
  const seen = statSync(lock, { throwIfNoEntry: false });
  return seen !== undefined && statSync(own).mtimeMs - seen.mtimeMs < SILENCE;
}

function isAlive({ pid, birth, since }: Holder): boolean {
  if (!isRunning(pid)) return false;
  const now = birthOf(pid);
  if (now !== '' && birth !== '') return now === birth;
  return Date.parse(since) > Date.now() - uptime() * 1000 - SLACK;
}

/** Between what the clock and the machine's own count say of when it started, ms. */
const SLACK = 60_000;

/** Boot and start time of a process, from Linux's /proc; '' where there is none. Clock changes do not touch either. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${started}`;
  } catch {
    return '';
  }
}

/** Between reading and moving another run may have taken the stale lock over: then what was moved is its lock, and goes back. */
function removeStale(lock: string, held: string, moved: string): void {
  try {
    renameSync(lock, moved);
    if (read(moved) !== held) linkSync(moved, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}

function heldBy({ pid, host, since }: Holder, lock: string, language: Language): Error {
  const elsewhere = host === hostname() ? '' : host;
  return cannotRun(language, {
    zh: `另一次运行还没有结束：${elsewhere && `电脑 ${elsewhere} 上的`}进程 ${pid}，开始于 ${since}。等它结束再运行${elsewhere && '，它没有动静满 10 分钟会自动接手'}；确知它已不在，可删除 ${lock}`,
    en: `Another run has not ended: process ${pid}${elsewhere && ` on ${elsewhere}`}, since ${since}. Run again when it has${elsewhere && '; after 10 minutes in which it shows no life it is taken for gone'}; if you know that it is gone, delete ${lock}`,
  });
}
