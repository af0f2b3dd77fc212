/** The programs of the machine that tests look through. A missing one fails the test and names the package to install. */
import { spawnSync } from 'node:child_process';

/** Program, and the Debian package it comes in. */
const PACKAGES = {
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-writer-nogui',
} as const;

export type Tool = keyof typeof PACKAGES;

/**
 * Runs a program and returns what it printed (UTF-8). Throws when it is missing, fails or takes longer than `seconds`:
 * a check that did not run must not look like one that passed.
 */
export function run(tool: Tool, args: readonly string[], seconds = 60, encoding: 'utf8' | 'latin1' = 'utf8', environment: Readonly<Record<string, string>> = {}): string {
  // stdin is closed: some of these programs wait for input when a file name is wrong.
  const done = spawnSync(tool, args, { encoding, stdio: ['ignore', 'pipe', 'pipe'], timeout: seconds * 1000, maxBuffer: 1 << 28, env: { ...process.env, ...environment } });
  if (done.error && 'code' in done.error && done.error.code === 'ENOENT') {
    throw new Error(`${tool} is missing on this machine: apt-get install ${PACKAGES[tool]}`);
  }
  if (done.status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${done.error?.message ?? `exit ${done.status}`}\n${done.stderr}${done.stdout}`);
  return done.stdout;
}
