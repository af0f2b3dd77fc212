/** Names of files that live for a moment. They tell machine and process, so that a later run knows those that a dead process left. */
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './files';

/** Nobody else uses this name now. */
export const temporaryName = (stem: string): string => `${stem}.${hostname()}.${process.pid}`;

/** Removes what dead processes of this machine left in `folder` under such names, with or without an ending. */
export function clearTemporary(folder: string, stem: string): void {
  const start = `${stem}.${hostname()}.`;
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(start) ? /^(\d+)(?:\.[a-z]+)?$/.exec(name.slice(start.length)) ?? [] : [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** True as well for another process that has the number by now. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
