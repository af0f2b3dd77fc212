/** Colours for a person at a terminal; a file, a pipe or a log gets plain text. */
import { createColors } from 'picocolors';

export const colours = createColors(process.stdout.isTTY === true && !process.env['NO_COLOR']);
