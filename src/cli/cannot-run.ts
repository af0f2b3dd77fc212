/** Why nothing could be done at all: wrong arguments, a missing folder, a broken format folder. Ends with status 2. */
import type { Language, Localized } from '../model/diagnostic';

export class CannotRun extends Error {}

export const cannotRun = (language: Language, message: Localized): CannotRun => new CannotRun(message[language]);
