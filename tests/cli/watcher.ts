/** A program that watches an office, and the lines it says. */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import { ended, type Done, type Office } from './office';

const MB = 1 << 20;
const WEIGH = join(__dirname, 'weigh.cjs');

export interface Watcher {
  /** Without their times. */
  readonly lines: readonly string[];
  /** Waits for so many lines with this text. */
  until(text: string, times?: number, seconds?: number): Promise<void>;
  /** Lines with this text so far. */
  count(text: string): number;
  /** What is alive of its memory, MB, without what waits to be collected and what its threads take; and all that is resident. */
  memory(): Promise<{ readonly alive: number; readonly resident: number }>;
  end(): Promise<Done>;
}

export function startWatch(office: Office, ...args: string[]): Watcher {
  const weight = join(office.folder, 'weight');
  const child = office.startWith({ WEIGHT: weight }, WEIGH, 'watch', '--only', 'html', ...args);
  running.add(child);
  const lines: string[] = [];
  let rest = '';
  child.stdout!.on('data', (data: Buffer) => {
    const parts = (rest + String(data)).split('\n');
    rest = parts.pop()!;
    lines.push(...parts.map((line) => line.slice('2026-03-01 12:34:56 '.length)));
  });
  const count = (text: string): number => lines.filter((line) => line.includes(text)).length;
  return {
    lines, count,
    async until(text, times = 1, seconds = 60) {
      for (let i = 0; i < seconds * 10 && count(text) < times; i++) await pause(100);
      if (count(text) < times) expect(lines.join('\n')).toContain(`${text} × ${times}`);
    },
    async memory() {
      rmSync(weight, { force: true });
      child.kill('SIGUSR2');
      while (!existsSync(weight)) await pause(20);
      return { alive: Number(readFileSync(weight, 'utf8')) / MB, resident: Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024 };
    },
    end: async () => { child.kill('SIGTERM'); return ended(child); },
  };
}

const running = new Set<ChildProcess>();
/** None outlives a test that failed. */
afterEach(() => { for (const child of running) child.kill('SIGKILL'); running.clear(); });

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
