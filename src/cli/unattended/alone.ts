/** One program of a kind that stays watches over an output folder: two would do everything twice. */
import type { Language } from '../../model/diagnostic';
import { CannotRun } from '../cannot-run';
import { codeOf } from '../files';
import { notWritable } from '../outbox';
import { makeStateFolder, stateFolder } from '../state/folder';
import { takeLock } from '../state/lock';

/** `name` is that of its lock. Throws what a person is to be told; returns what releases it. */
export function takeAlone(output: string, name: string, language: Language): () => void {
  try {
    makeStateFolder(output);
    return takeLock(stateFolder(output), name, language);
  } catch (error) {
    throw error instanceof CannotRun ? error : notWritable(output, codeOf(error), language);
  }
}
