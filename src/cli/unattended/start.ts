/** How a program that stays begins. */
import type { Language } from '../../model/diagnostic';
import { CannotRun } from '../cannot-run';
import { codeOf } from '../files';
import { listPlaces } from '../inbox';
import { soundFormats } from '../make-all';
import { checkOutbox, notWritable } from '../outbox';
import type { GenerateOptions } from '../run';
import { makeStateFolder, stateFolder } from '../state/folder';
import { takeLock } from '../state/lock';

/** Throws what would keep every run from taking place: it is told now, while somebody looks. Later the input folder may be away for a while, with its network drive. */
export async function checkStart(options: GenerateOptions): Promise<void> {
  listPlaces(options.input, options.language);
  checkOutbox(options.output, options.input, options.language);
  await soundFormats(options);
}

/** One program of a kind watches over an output folder: two would do everything twice. `name` is that of its lock. Throws what a person is to be told; returns what releases it. */
export function takeAlone(output: string, name: string, language: Language): () => void {
  try {
    makeStateFolder(output);
    return takeLock(stateFolder(output), name, language);
  } catch (error) {
    throw error instanceof CannotRun ? error : notWritable(output, codeOf(error), language);
  }
}
