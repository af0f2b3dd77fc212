/** The shipped formats, loaded once for all tests. */
import { join } from 'node:path';
import { loadFormats } from '../src/cli/formats';

export const TEMPLATES = join(__dirname, '..', 'templates');

export const { formats, diagnostics: formatFindings } = loadFormats([TEMPLATES], 'zh');
