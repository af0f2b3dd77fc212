/** An office with its input and output folders, for tests that start the program as people do. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
export const BIN = join(ROOT, 'bin', 'nianbao.cjs');
const CASES = join(ROOT, 'tests', 'cases');

const SAMPLES = {
  /** Without findings that matter. */
  good: join(CASES, 'gov-disclosure-2021', 'huaian-2024', 'input', '淮安市人民政府-2024'),
  /** Its third table does not add up: a draft. */
  faulty: join(CASES, 'gov-disclosure-2019', 'qujiang-2020-without-waiver', 'input', '曲江镇人民政府-2020'),
};

export interface Done { readonly status: number | null; readonly stdout: string; readonly stderr: string }

export interface Office {
  readonly folder: string;
  /** Adds a report; `organisation` replaces the sample's. */
  add(place: string, organisation?: string, sample?: keyof typeof SAMPLES): void;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Paths of all files below a folder, sorted, without what the program keeps for itself. */
  files(below: string): string[];
  run(...args: string[]): Done;
  start(...args: string[]): ChildProcess;
  /** As `start`, with more in its environment, and a script that is loaded before the program. */
  startWith(more: Readonly<Record<string, string>>, script: string, ...args: string[]): ChildProcess;
  close(): void;
}

// Bundled faces: the same documents on every machine.
const env = { ...process.env, NIANBAO_FONTS: 'bundled', NO_COLOR: '1' };

export function openOffice(folder = mkdtempSync(join(tmpdir(), 'nianbao-'))): Office {
  mkdirSync(join(folder, 'input'), { recursive: true });
  return {
    folder,
    add(place, organisation, sample = 'good') {
      const target = join(folder, 'input', place);
      cpSync(SAMPLES[sample], target, { recursive: true });
      if (organisation === undefined) return;
      const names = { good: '淮安市人民政府', faulty: '曲江镇人民政府' };
      for (const name of readdirSync(target)) {
        const text = readFileSync(join(target, name), 'utf8').replaceAll(names[sample], organisation);
        writeFileSync(join(target, name), text);
      }
    },
    write(path, text) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    files: (below) => readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory()).map((entry) => relative(join(folder, below), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !path.startsWith('.nianbao/')).sort(),
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, env, encoding: 'utf8', timeout: 110_000 });
      return { status, stdout, stderr };
    },
    start: (...args) => spawn(process.execPath, [BIN, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }),
    startWith: (more, script, ...args) => spawn(process.execPath, ['-r', script, BIN, ...args], { cwd: folder, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] }),
    close() { rmSync(folder, { recursive: true, force: true }); },
  };
}

/** What a process printed, and how it ended. */
export async function ended(child: ChildProcess): Promise<Done & { readonly signal: NodeJS.Signals | null }> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data: Buffer) => { texts.stdout += String(data); });
  child.stderr?.on('data', (data: Buffer) => { texts.stderr += String(data); });
  return new Promise((resolve) => { child.on('close', (status, signal) => { resolve({ status, signal, ...texts }); }); });
}
